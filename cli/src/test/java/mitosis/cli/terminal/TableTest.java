package mitosis.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void columnsAreAsWideAsTheirWidestCellAndNumbersStandRight() {
        Table table = new Table("NAME", "SLOTS");
        table.row("otter", 8);
        table.row("ö", "1,200");

        assertThat(table.lines()).containsExactly("NAME   SLOTS", "otter      8", "ö      1,200");
    }

    @Test
    void cellsMoveNoCursor() {
        Table table = new Table("GOAL");
        table.row("red \u001b[31m\nline");

        assertThat(table.lines().getLast()).isEqualTo("red [31m line");
    }
}
