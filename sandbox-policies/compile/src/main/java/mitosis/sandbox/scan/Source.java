package mitosis.sandbox.scan;

import java.util.Arrays;

/**
 * A source as the stages read it: every line ends with a line feed, and each offset knows its line
 * and column.
 */
public final class Source {
    private final String text;
    private final int[] lineStarts;

    private Source(String text) {
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    /** Takes a source with line ends of any kind; lines and columns stay those of its author. */
    public static Source of(String text) {
        return new Source(text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    public String text() {
        return text;
    }

    /** The line of an offset, from 1. */
    public int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The column of an offset, from 1; a tab is one column. */
    public int column(int offset) {
        return offset - lineStarts[line(offset) - 1] + 1;
    }

    /** The offset at which a line starts. */
    public int start(int line) {
        return lineStarts[line - 1];
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                starts[line++] = i + 1;
            }
        }
        return starts;
    }
}
