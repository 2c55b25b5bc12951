package mitosis.sandbox.scan;

import static org.assertj.core.api.Assertions.assertThat;

import mitosis.sandbox.Finding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class ScanTest {
    private static final int LIMIT = 16_384;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "class A { String s = \"Grüße, 你好 🙂 ❤️\"; }",
                "class A { /* ünï */ int a; // ✓\n}",
                "class A { char c = '\\u20ac', d = '\\'', e = '\"'; }",
                "class A { String s = \"\\\\u0041 \\ud83d\\ude00 \\u200d\"; }",
                "class A {\n\tString s = \"\"\"\n\t  \"quoted\" \\\"\"\" é\n\t  \"\"\";\n}",
                "class A { boolean b = 1 < 2 && 3 < 4; }",
            })
    void ordinaryTextPasses(String text) {
        assertThat(scan(text)).isEmpty();
    }

    @Test
    void lookAlikeInANameIsNotAscii() {
        assertFinding("class A { int cоunt; }", "non-ascii", 1, 16);
    }

    @Test
    void letterAfterAClosedCommentIsCode() {
        assertFinding("/* ü */ ü", "non-ascii", 1, 9);
    }

    @Test
    void nestedCommentEndsAtItsFirstEnd() {
        assertFinding("/* /* */ ü */", "non-ascii", 1, 10);
    }

    @Test
    void quoteInACommentOpensNoLiteral() {
        assertFinding("// it's\nü", "non-ascii", 2, 1);
    }

    @Test
    void escapedQuoteEndsNoTextBlock() {
        assertFinding("\"\"\"\n\\\"\"\" \"\"\" ü", "non-ascii", 2, 10);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x202E, 0x2066, 0x200B, 0x200D, 0xFEFF, 0xE000, 0xE0041, 0xE0100, 0x2028, 0x3164
            })
    void hiddenCharacterIsFoundInLiteralsAndCommentsAlike(int hidden) {
        String character = Character.toString(hidden);

        assertFinding("\"a" + character + "\"", "hidden-character", 1, 3);
        assertFinding("/* " + character, "hidden-character", 1, 4);
        assertFinding("\"\\" + character + "\"", "hidden-character", 1, 3);
    }

    @Test
    void loneSurrogateIsHidden() {
        assertFinding("\"\ud800\"", "hidden-character", 1, 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 0x0B, 0x0C, 0x1A, 0x7F, 0x85})
    void controlCharacterIsRefusedEverywhere(int control) {
        assertFinding("int a;" + Character.toString(control), "control-character", 1, 7);
        assertFinding("\"" + Character.toString(control) + "\"", "control-character", 1, 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u0041",
                "// \\u000a",
                "\"\\u0022\"",
                "'\\u0027'",
                "\"\\u005c\"",
                "\"\\u000A\"",
                "\"\\uuu0041\"",
                "\"\\u00\"",
                "/* \\u002a/ */",
            })
    void unicodeEscapeThatCouldBeCodeIsRefused(String text) {
        assertThat(scan(text)).extracting(Finding::rule).contains("unicode-escape");
    }

    @Test
    void fortyBracketsMayBeOpenAndNoMore() {
        assertThat(scan("(".repeat(40) + ")".repeat(40))).isEmpty();
        assertFinding("[".repeat(41), "bracket-depth", 1, 41);
        assertFinding("}".repeat(9) + "(".repeat(41), "bracket-depth", 1, 50);
    }

    @Test
    void bracketsInLiteralsAndCommentsDoNotNest() {
        assertThat(scan("\"" + "(".repeat(60) + "\" /*" + "{".repeat(60) + "*/ '('")).isEmpty();
    }

    @Test
    void nestedTypeArgumentsAreBrackets() {
        assertThat(scan("List" + "<List".repeat(41)))
                .extracting(Finding::rule)
                .containsExactly("bracket-depth");
    }

    @Test
    void sizeIsCountedInBytes() {
        assertThat(scan("/*" + "é".repeat(LIMIT / 2 - 2) + "*/")).isEmpty();
        assertFinding("/*" + "é".repeat(LIMIT / 2) + "*/", "source-size", 0, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lineEndsOfAnyKindCountOnce(String end) {
        assertFinding("a" + end + end + "\tü", "non-ascii", 3, 2);
    }

    private static void assertFinding(String text, String rule, int line, int column) {
        assertThat(scan(text))
                .first()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(rule);
                    assertThat(finding.line()).isEqualTo(line);
                    assertThat(finding.column()).isEqualTo(column);
                    assertThat(finding.instead()).isNotBlank();
                });
    }

    private static List<Finding> scan(String text) {
        return Scan.scan(Source.of(text), LIMIT);
    }
}
