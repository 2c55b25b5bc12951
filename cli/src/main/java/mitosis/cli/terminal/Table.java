package mitosis.cli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows in columns that are as wide as their widest cell; numbers stand to the right. */
public final class Table {
    private static final int WIDEST = 60;

    private final List<String> heads;
    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... heads) {
        this.heads = List.of(heads);
    }

    public void row(Object... cells) {
        if (cells.length != heads.size()) {
            throw new IllegalArgumentException(
                    "%d cells for %d columns".formatted(cells.length, heads.size()));
        }
        rows.add(Arrays.stream(cells).map(String::valueOf).map(Table::fitted).toList());
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The heads, then the rows. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line(heads));
        rows.forEach(row -> lines.add(line(row)));
        return lines;
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            String room = " ".repeat(width(column) - length(cell));
            line.append(numeric(column) ? room + cell : cell + room).append("  ");
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        int width = length(heads.get(column));
        for (List<String> row : rows) {
            width = Math.max(width, length(row.get(column)));
        }
        return width;
    }

    private boolean numeric(int column) {
        return !rows.isEmpty()
                && rows.stream().allMatch(row -> row.get(column).matches("-?[0-9][0-9,.]*|–|"));
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    private static String fitted(String cell) {
        // spaces stay: a tree is drawn with them
        String line = cell.replaceAll("\\R|\t", " ").replaceAll("\\p{Cntrl}", "");
        return length(line) <= WIDEST ? line : Text.shortened(line, WIDEST);
    }
}
