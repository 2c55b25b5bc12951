package mitosis.world;

import static org.assertj.core.api.Assertions.assertThat;

import mitosis.rpc.ErrorCode;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The page of errors tells of every code what the code says. */
class ErrorsPageTest {
    @Test
    void pageAndCodeAgree() throws Exception {
        Map<String, String> page = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("..", "docs", "errors.md"))) {
            String[] cells = line.split("\\|", -1);
            if (cells.length == 8 && cells[1].strip().startsWith("`")) {
                page.put(cells[1].strip().replace("`", ""), cells[2].strip());
                assertThat(cells[5].strip()).as("what to do about " + cells[1]).isNotEmpty();
            }
        }
        Map<String, String> code = new TreeMap<>();
        Arrays.stream(ErrorCode.values()).forEach(c -> code.put(c.name(), c.status().name()));

        assertThat(page).isEqualTo(code);
    }
}
