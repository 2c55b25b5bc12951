package mitosis.sandbox.compile;

import mitosis.sandbox.scan.Source;

/**
 * An author's source with the agent's world imported, on the line of its first word, so that every
 * line keeps its number.
 */
final class ImportedSource {
    private static final String IMPORTS =
            "import mitosis.agent.Agent;import mitosis.agent.Context;import mitosis.agent.Refused;";

    private static final int TAB = 8;

    private final Source author;
    private final int start;

    ImportedSource(Source author) {
        this.author = author;
        this.start = firstWord(author.text());
    }

    /** What the compiler reads. */
    String text() {
        String text = author.text();
        return text.substring(0, start) + IMPORTS + text.substring(start);
    }

    /** The author's line for an offset in the compiler's text. */
    int line(long offset) {
        return author.line(authorOffset(offset));
    }

    /** The author's column for an offset in the compiler's text. */
    int column(long offset) {
        return author.column(authorOffset(offset));
    }

    /** The author's column for a line and column of a compiler that sets tabs to eighths. */
    int tabbedColumn(int line, int column) {
        if (line < 1 || line > author.line(author.text().length())) {
            return 0;
        }
        String text = text();
        int at = Source.of(text).start(line);
        int reached = 1;
        while (reached < column && at < text.length() && text.charAt(at) != '\n') {
            reached += text.charAt(at) == '\t' ? TAB - (reached - 1) % TAB : 1;
            at++;
        }
        return column(at);
    }

    private int authorOffset(long offset) {
        long back = offset < start ? offset : Math.max(start, offset - IMPORTS.length());
        return (int) Math.min(author.text().length(), back);
    }

    private static int firstWord(String text) {
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith("//", at)) {
                at = past("\n", text, at);
            } else if (text.startsWith("/*", at)) {
                at = past("*/", text, at + 2);
            } else if (text.charAt(at) > ' ') {
                return at;
            } else {
                at++;
            }
        }
        return text.length();
    }

    private static int past(String end, String text, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }
}
