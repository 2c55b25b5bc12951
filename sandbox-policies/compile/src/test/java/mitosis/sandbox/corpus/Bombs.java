package mitosis.sandbox.corpus;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Small sources that cost a parser or compiler seconds, gigabytes or eternity, unless somebody
 * looks first; and texts at the edge of what is Java at all. By name.
 */
final class Bombs {
    private static final int ALMOST_ALL = 15_500;
    private static final String OVERLOADS =
            """
            static <T> T f(T a) { return a; }
            static <T> java.util.List<T> f(java.util.List<T> a) { return a; }
            static <T extends Comparable<T>> T f(T a) { return a; }
            static <T> java.util.Set<T> f(java.util.Set<T> a) { return a; }
            """;

    private final Map<String, String> sources = new LinkedHashMap<>();

    private Bombs() {
        nesting();
        chains();
        constants();
        types();
        calls();
        lists();
        texts();
    }

    static Map<String, String> all() {
        return new Bombs().sources;
    }

    private void nesting() {
        body("parentheses, 500 deep", "return " + nested("(", 500, "message", ")") + ";");
        body("parentheses, 39 deep", "return " + nested("(", 36, "message", ")") + ";");
        body("blocks, 36 deep", nested("{", 36, "", "}") + " return message;");
        body(
                "array initialisers, 36 deep",
                "Object a = " + nested("new Object[] {", 36, "", "}") + "; return \"\" + a;");
        body(
                "try and finally, 16 deep",
                nested("try {", 16, "", "} finally { context.log(\"\"); }") + " return message;");
        body(
                "finally blocks copied into 120 returns",
                "try { try { try { "
                        + "if (message.length() == 1) return \"a\"; ".repeat(100)
                        + "} finally { "
                        + "context.log(\"b\"); ".repeat(60)
                        + "} } finally { "
                        + "context.log(\"c\"); ".repeat(60)
                        + "} } finally { "
                        + "context.log(\"d\"); ".repeat(60)
                        + "} return message;");
        body(
                "else if, a thousand times",
                fitting(n -> "if (message == null) return \"\"; else ".repeat(n))
                        + " return message;");
        body(
                "switch expressions, 18 deep",
                "return \"\" + "
                        + nested("switch (1) { default -> ", 18, "1;", "};").replaceAll(";$", "")
                        + ";");
        body(
                "lambdas without end",
                "java.util.function.Function<Object, Object> f = "
                        + fitting(n -> "x -> ".repeat(n))
                        + "null; return message;");
        body(
                "type arguments, 600 deep",
                "java.util.List"
                        + nested("<java.util.List", 600, "", ">")
                        + " x = null; return message;");
        body(
                "loops, 80 deep",
                IntStream.range(0, 80)
                                .mapToObj("for (int i%1$d = 0; i%1$d < 9; i%1$d++) "::formatted)
                                .collect(Collectors.joining())
                        + "message.length(); return message;");
        members("inner classes, 36 deep", nested("class A {", 36, "", "}"));
    }

    private void chains() {
        body(
                "concatenation of 2,000 terms",
                "return " + fitting(n -> "message+".repeat(n)) + "message;");
        body("concatenation of 390 terms", "return " + "message + ".repeat(390) + "message;");
        body(
                "sum of 7,000 terms",
                "int i = 1; return \"\" + (" + fitting(n -> "1+".repeat(n)) + "i);");
        body(
                "choices without end",
                "boolean b = message.isEmpty(); return "
                        + fitting(n -> "b?\"a\":".repeat(n))
                        + "\"z\";");
        body(
                "choices among a hundred types",
                "Object o = "
                        + IntStream.range(0, 90)
                                .mapToObj(i ->
                                        "message == null ? "
                                                + new String[] {
                                                            "1",
                                                            "\"s\"",
                                                            "2.0",
                                                            "'c'",
                                                            "java.util.List.of(1)",
                                                            "new int[0]",
                                                            "java.util.Set.of(\"a\")"
                                                        }
                                                        [i % 7]
                                                + " : ")
                                .collect(Collectors.joining())
                        + "null; return \"\" + o;");
        body(
                "casts without end",
                "Object o = message; return " + fitting(n -> "(String)(Object)".repeat(n)) + "o;");
        body(
                "negations without end",
                "boolean b = true; return \"\" + (" + fitting("!"::repeat) + "b);");
        body(
                "minus signs without end",
                "int i = 1; return \"\" + (" + fitting("- "::repeat) + "i);");
        body(
                "assignments without end",
                "int a; " + fitting(n -> "a=".repeat(n)) + "1; return message;");
        body(
                "shifts without end",
                "int a = 1; return \"\" + (" + fitting(n -> "a>>>".repeat(n)) + "a);");
        body(
                "comparisons that look like type arguments",
                "int a = 1; boolean b = (" + fitting(n -> "a<".repeat(n)) + "a); return message;");
        body("indexes without end", "int[] a = {}; return \"\" + a" + fitting("[0]"::repeat) + ";");
        body(
                "calls, 390 in a row",
                "return new StringBuilder()" + ".append(1)".repeat(390) + ".toString();");
        body(
                "generic calls, 390 in a row",
                "return java.util.stream.Stream.of(1)"
                        + ".map(x -> x)".repeat(390)
                        + ".toList().toString();");
        body("fields, 5,000 in a row", "return \"\" + a" + fitting(".a"::repeat) + ";");
    }

    private void constants() {
        members(
                "constants that double",
                "static final String S0 = \"aaaaaaaaaaaaaaaa\";"
                        + each(1, 31, "static final String S%d = S%d + S%2$d;"));
        members(
                "constants that double in an interface",
                "interface I { String S0 = \"aaaaaaaaaaaaaaaa\";"
                        + each(1, 31, "String S%d = I.S%d + S%2$d;")
                        + "}");
        members(
                "constants that double behind casts and choices",
                "static final String S0 = \"aaaaaaaaaaaaaaaa\";"
                        + each(
                                1,
                                31,
                                "static final String S%d = true ? (String) (S%d) + (S%2$d) :"
                                        + " \"\";"));
        body(
                "local constants that double",
                "final String s0 = \"aaaaaaaaaaaaaaaa\";"
                        + each(1, 31, "final String s%d = s%d + s%2$d;")
                        + "return s30;");
        members(
                "constants that define each other",
                "static final String A = X.B; static class X { static final String B = A + A; }");
        body(
                "a large constant, 500 times",
                "final String s0 = \"aaaaaaaaaaaaaaaa\";"
                        + each(1, 12, "final String s%d = s%d + s%2$d;")
                        + fitting(n ->
                                IntStream.range(0, n / 8)
                                        .mapToObj("context.log(s11 + %d);"::formatted)
                                        .collect(Collectors.joining()))
                        + "return message;");
        body("number with 14,000 digits", "return \"\" + " + "9".repeat(14_000) + "L;");
        body(
                "number with an exponent of 14,000 digits",
                "return \"\" + 1e" + "9".repeat(14_000) + ";");
        body("number with 14,000 hex digits", "return \"\" + 0x1." + "f".repeat(14_000) + "p1;");
    }

    private void types() {
        members(
                "supertype that grows with a wildcard",
                "interface N<Z> {} class C<X> implements N<N<? super C<C<X>>>> {}");
        members(
                "supertype that grows without one",
                "static class C<T> implements Comparable<C<C<T>>> { public int compareTo(C<C<T>> o)"
                    + " { return 0; } } static class D<T> implements Comparable<D<D<T>>> { public"
                    + " int compareTo(D<D<T>> o) { return 0; } } Object o = true ? new C<String>()"
                    + " : new D<String>();");
        members(
                "interfaces that double",
                "interface A0 {} interface B0 {}"
                        + each(
                                1,
                                60,
                                "interface A%d extends A%d, B%2$d {} interface B%1$d extends A%2$d,"
                                        + " B%2$d {}"));
        members("circle of classes", "class A extends B {} class B extends A {}");
        members("class that extends itself", "interface A extends A {}");
        members(
                "300 classes in a line",
                "static class C0 {}" + each(1, 300, "static class C%d extends C%d {}"));
        members(
                "type parameters, 200",
                "<"
                        + IntStream.range(0, 200)
                                .mapToObj("T%d"::formatted)
                                .collect(Collectors.joining(", "))
                        + "> void f() {}");
        members(
                "type parameters bound in a circle",
                "static <A extends B, B extends A> void f() {}");
        members(
                "enum of 2,000 constants",
                "enum E { "
                        + fitting(n ->
                                IntStream.range(0, n / 5)
                                        .mapToObj("A%d, "::formatted)
                                        .collect(Collectors.joining()))
                        + "}");
        members(
                "enum of 200 classes",
                "enum E { "
                        + IntStream.range(0, 200)
                                .mapToObj("A%d {}"::formatted)
                                .collect(Collectors.joining(", "))
                        + " }");
        body("500 anonymous classes", "return \"\"" + "+ new Object() {}".repeat(500) + ";");
        body(
                "700 lambdas",
                "java.util.List<Runnable> l = new java.util.ArrayList<>(); "
                        + "l.add(() -> {});".repeat(700)
                        + "return message;");
        body(
                "array of 255 dimensions",
                "Object o = new int" + "[1]".repeat(255) + "; return message;");
        members("array type of 4,000 dimensions", "int" + "[]".repeat(4_000) + " a;");
    }

    private void calls() {
        members("overloads, 36 deep", OVERLOADS + "Object o = " + nested("f(", 36, "1", ")") + ";");
        members("overloads, 9 deep", OVERLOADS + "Object o = " + nested("f(", 9, "1", ")") + ";");
        members(
                "choices in overloads",
                OVERLOADS + "Object o = " + nested("f(true ? 1 : ", 36, "1", ")") + ";");
        members(
                "lambdas in overloads",
                IntStream.range(0, 40)
                                .mapToObj(k ->
                                        "interface A%1$d { T%1$d x(T%1$d y); } static class T%1$d {} static T%1$d f(A%1$d a) { return null; }"
                                                .formatted(k))
                                .collect(Collectors.joining())
                        + "Object o = f(a -> f(b -> f(c -> f(d -> d))));");
        members(
                "lambdas in twelve overloads",
                IntStream.range(0, 12)
                                .mapToObj(k ->
                                        "interface A%1$d { String x(String y); } static String f(A%1$d a) { return null; }"
                                                .formatted(k))
                                .collect(Collectors.joining())
                        + "Object o = f(a -> f(b -> f(c -> f(d -> d))));");
        body(
                "maps of maps, 36 deep",
                "Object o = "
                        + nested("java.util.Map.of(\"a\", ", 36, "1", ")")
                        + "; return \"\" + o;");
        members(
                "diamonds, 30 deep",
                "static class B<T> { B(T t) {} B(java.util.List<T> l) {} B(B<T> l) {} } Object o = "
                        + nested("new B<>(", 30, "1", ")")
                        + ";");
        body(
                "method references, 100 in a row",
                "return java.util.Optional.of(1)"
                        + ".map(java.util.List::of)".repeat(100)
                        + ".toString();");
        body(
                "patterns over sealed types",
                "A a = null; return switch (new P(a, a, a, a)) { "
                        + IntStream.range(0, 100)
                                .mapToObj(i ->
                                        "case P(R%d w, R%d x, A y, R%1$d z) -> \"\"; "
                                                .formatted(i / 10, i % 10))
                                .collect(Collectors.joining())
                        + "};",
                "sealed interface A permits "
                        + IntStream.range(0, 10)
                                .mapToObj("R%d"::formatted)
                                .collect(Collectors.joining(", "))
                        + " {} "
                        + IntStream.range(0, 10)
                                .mapToObj("record R%d() implements A {} "::formatted)
                                .collect(Collectors.joining())
                        + "record P(A w, A x, A y, A z) {}");
    }

    private void lists() {
        body(
                "switch of 700 cases",
                "switch (message.length()) { "
                        + IntStream.range(0, 700)
                                .mapToObj("case %d: return \"\"; "::formatted)
                                .collect(Collectors.joining())
                        + "} return message;");
        body(
                "switch of 600 texts",
                "switch (message) { "
                        + IntStream.range(0, 600)
                                .mapToObj("case \"%d\": return \"\"; "::formatted)
                                .collect(Collectors.joining())
                        + "} return message;");
        body(
                "array of 7,000 elements",
                "int[] a = {" + fitting("1,"::repeat) + "}; return message;");
        members(
                "annotation of 3,000 texts",
                "@SuppressWarnings({" + fitting("\"a\","::repeat) + "}) int x;");
        members("15,000 semicolons", ";".repeat(ALMOST_ALL));
        members("name of 15,000 letters", "int " + "a".repeat(ALMOST_ALL) + ";");
        body("line of 15,000 characters", "return \"" + "a".repeat(ALMOST_ALL) + "\";");
        body(
                "300 flags to be followed",
                IntStream.range(0, 200)
                                .mapToObj("boolean b%d; "::formatted)
                                .collect(Collectors.joining())
                        + "while (true) { "
                        + IntStream.range(0, 200)
                                .mapToObj("if (message.length() == %1$d) b%1$d = true; "::formatted)
                                .collect(Collectors.joining())
                        + "}");
        sources.put(
                "700 imports", "import java.util.*;".repeat(700) + agent("return message;", ""));
    }

    private void texts() {
        sources.put("nothing", "");
        sources.put("only blanks", " \n\t\n");
        sources.put("only a comment", "// public class A implements Agent {}");
        sources.put("comment without an end", "/* public class A implements Agent {}");
        sources.put(
                "text block without an end",
                "public class A implements Agent { String s = \"\"\"\n }");
        sources.put("literal without an end", "public class A implements Agent { String s = \"; }");
        sources.put("byte order mark", "\ufeff" + agent("return message;", ""));
        sources.put("NUL", agent("return message;\0", ""));
        sources.put("end-of-file character", agent("return message;", "") + "\u001a class B {}");
        sources.put("module", "module a {} " + agent("return message;", ""));
        sources.put("main without a class", "void main() {} ");
        sources.put(
                "prose around the class",
                "Sure! Here is your agent:\n```java\n" + agent("return message;", "") + "\n```");
        sources.put("half a class", agent("return message;", "").substring(0, 60));
        sources.put("a megabyte", "/*" + "a".repeat(1 << 20) + "*/");
        sources.put("brackets without partners", "}".repeat(5_000) + ")".repeat(5_000));
        sources.put("quotes without partners", "\"'".repeat(5_000));
        sources.put("backslashes", "\\".repeat(5_000));
        sources.put("templates of texts", agent("return STR.\"\\{message}\";", ""));
    }

    private void body(String name, String body) {
        body(name, body, "");
    }

    private void body(String name, String body, String members) {
        sources.put(name, agent(body, members));
    }

    private void members(String name, String members) {
        sources.put(name, agent("return message;", members));
    }

    private static String agent(String body, String members) {
        return "public class A implements Agent {\n"
                + members
                + "\n"
                + "public String handle(String message, Context context) throws Exception {\n"
                + body
                + "\n}\n}\n";
    }

    private static String nested(String open, int depth, String core, String close) {
        return open.repeat(depth) + core + close.repeat(depth);
    }

    /** The longest repetition that still leaves room for the class around it. */
    private static String fitting(IntFunction<String> repeated) {
        int count = ALMOST_ALL / repeated.apply(1_000).length() * 1_000;
        int fitting = Math.max(count, (int) (ALMOST_ALL * 1_000L / repeated.apply(1_000).length()));
        return repeated.apply(fitting);
    }

    private static String each(int from, int to, String template) {
        return IntStream.range(from, to)
                .mapToObj(i -> template.formatted(i, i - 1))
                .collect(Collectors.joining());
    }
}
