package mitosis.sandbox.load;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import mitosis.agent.Agent;
import mitosis.sandbox.AgentClasses;
import mitosis.sandbox.FixedContext;
import mitosis.sandbox.Stage;
import mitosis.sandbox.run.Outcome;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Metered code answers what the same code answers unmetered. */
class SameAsPlainJavaTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                // lambdas and method references
                "int n = 3; IntUnaryOperator f = x -> x * n; return \"\" + f.applyAsInt(14);",
                "Function<String, Integer> f = String::length; return \"\" + f.apply(\"four\");",
                "Supplier<List<String>> f = ArrayList::new; return f.get() + \"!\";",
                "IntFunction<int[]> f = int[]::new; return \"\" + f.apply(3).length;",
                "List<String> l = new ArrayList<>(); Consumer<String> f = l::add; f.accept(\"a\");"
                        + " return l.toString();",
                "ToLongFunction<Integer> f = Integer::longValue; return \"\" + f.applyAsLong(7);",
                "Comparator<String> c = Comparator.comparing(String::length)"
                        + ".thenComparing(Comparator.reverseOrder());"
                        + " return Stream.of(\"b\", \"aa\", \"c\").sorted(c).toList().toString();",
                "BiFunction<Long, Double, Double> f = (a, b) -> a * b; return \"\" + f.apply(2L,"
                        + " 1.5);",
                // streams
                "return IntStream.rangeClosed(1, 9).filter(i -> i % 2 == 1).boxed()"
                        + ".map(String::valueOf).collect(Collectors.joining(\"-\", \"<\", \">\"));",
                "return Stream.of(\"x\", \"yy\", \"zz\").collect(Collectors.groupingBy("
                        + "String::length, TreeMap::new, Collectors.counting())).toString();",
                "return \"\" + Arrays.stream(new double[] {1, 2, 4}).average().orElse(0);",
                "return Stream.iterate(1, i -> i * 2).limit(8).reduce(0, Integer::sum).toString();",
                "return \"b a b\".chars().distinct().sorted().mapToObj(c -> (char) c + \"\")"
                        + ".toList().toString();",
                "return Stream.of(List.of(1, 2), List.of(3)).flatMap(List::stream)"
                        + ".collect(Collectors.partitioningBy(i -> i > 1)).toString();",
                "return Stream.of(\"a\", \"b\").collect(Collectors.toMap(s -> s, String::hashCode,"
                        + " (a, b) -> a, LinkedHashMap::new)).toString();",
                // patterns and formats
                "return \"a1b22c\".replaceAll(\"(\\\\d+)\", \"<$1>\");",
                "return Pattern.compile(\"\\\\d\").matcher(\"a1b2\").replaceAll(m -> m.group() +"
                        + " \"!\");",
                "return String.join(\"|\", \"a,b,,c,,\".split(\",\"));",
                "return String.join(\"|\", \"a, b ;c\".split(\"\\\\s*[,;]\\\\s*\", 2));",
                "Matcher m = Pattern.compile(\"(?<k>\\\\w+)=(\\\\w+)\").matcher(\"a=b c=d\");"
                    + " String r = \"\"; while (m.find()) r += m.group(\"k\") + m.start(2); return"
                    + " r;",
                "return \"%5.2f|%-4s|%04d|%s\".formatted(Math.PI, \"ab\", 42, List.of(1, 2));",
                "return \"%2$s %1$s %<s\".formatted(\"a\", \"b\");",
                // numbers and times
                "return new BigDecimal(\"10\").divide(new BigDecimal(\"3\"), 4,"
                        + " RoundingMode.HALF_UP).toPlainString();",
                "return LocalDate.parse(\"2026-02-27\").plusDays(3).getDayOfWeek() + \"\";",
                "return Duration.between(Instant.ofEpochMilli(0), Instant.ofEpochMilli(90_000))"
                        + ".toMinutes() + \"\";",
                // text
                "return \"\\u00dcber \\u03a3\\u03a3\".toLowerCase() + \"x\".repeat(3) + \" y"
                        + " \".strip();",
                "StringBuilder b = new StringBuilder(); b.append(1).append('c').append(2.5)"
                        + ".append(true).insert(0, \"<\").reverse(); return b.toString();",
                "return \"abcabc\".indexOf(\"ca\") + \"\" + \"abcabc\".lastIndexOf(\"b\") +"
                        + " \"abc\".indexOf('c', -3) + \"abc\".lastIndexOf('a', 9) +"
                        + " \"aXb\".equalsIgnoreCase(\"AxB\");",
                "List<String> l = new ArrayList<>(List.of(\"b\", \"A\"));"
                        + " l.sort(String.CASE_INSENSITIVE_ORDER); return l.toString();",
                "int n = 0; try { n = Integer.parseInt(\"x\"); } catch (NumberFormatException e) {"
                        + " return e.getMessage(); } finally { n++; } return \"\" + n;",
                "switch (message) { case \"hello\": return \"greeting\"; default: return \"none\";"
                        + " }",
                "Map<String, Integer> m = new TreeMap<>(); for (String w : \"b a b\".split(\" \"))"
                        + " m.merge(w, 1, Integer::sum); return m.toString();",
                "List<Integer> l = new ArrayList<>(List.of(5, 3, 9)); l.sort(null); l.remove(0);"
                        + " l.remove(Integer.valueOf(9)); return l + \"\" + l.indexOf(5);",
                "int[][] g = new int[3][4]; g[1][2] = 7; return Arrays.toString(g[1]) +"
                        + " g[2].clone().length;",
                "long a = Long.MAX_VALUE; a++; return a + \" \" + (5 / 2.0f) + (char) ('a' + 1);"
            })
    void inOneBody(String body) throws Exception {
        assertSame(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "record P(int x, String y, double z) {} | return new P(1, null, 2.5) + \"\" + new"
                    + " P(1, \"a\", 0).equals(new P(1, \"a\", 0)) + new P(3, \"b\", 1).hashCode();",
                "enum E { A(1) { int f() { return v; } }, B(2); int v; E(int v) { this.v = v; } int"
                        + " f() { return -v; } } | Map<E, Integer> m = new EnumMap<>(E.class);"
                        + " m.put(E.B, 1); m.put(E.A, 2); return m + \"\" + E.valueOf(\"A\").f() +"
                        + " EnumSet.allOf(E.class) + List.of(E.values());",
                "sealed interface S permits C, Q {} record C(double r) implements S {} record Q(int"
                    + " a, C c) implements S {} static String of(Object s) { return switch (s) {"
                    + " case null -> \"null\"; case C(double r) when r > 1 -> \"big\"; case C c ->"
                    + " \"c\" + c.r(); case Q(int a, C(var r)) -> a + \"q\" + r; case Integer i ->"
                    + " \"i\"; case String t -> t; default -> \"?\"; }; } | return of(new C(2)) +"
                    + " of(new C(1)) + of(new Q(1, new C(3))) + of(4) + of(\"s\") + of('c') +"
                    + " of(null);",
                "enum D { N, S } static int of(D d) { return switch (d) { case N -> 1; case S -> 2;"
                        + " }; } | return \"\" + of(D.N) + of(D.S);",
                "interface Shape { double area(); default String say() { return \"area \" + area();"
                    + " } } class Sq implements Shape { double a = 2; public double area() { return"
                    + " a * a; } } | return new Sq().say();",
                "static int fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); } | return"
                        + " \"\" + fib(15);",
                "static class Node<T extends Comparable<T>> { T v; Node<T> l, r; Node(T v) { this.v"
                    + " = v; } void add(T x) { if (x.compareTo(v) < 0) { if (l == null) l = new"
                    + " Node<>(x); else l.add(x); } else if (r == null) r = new Node<>(x); else"
                    + " r.add(x); } String walk() { return (l == null ? \"\" : l.walk()) + v + (r"
                    + " == null ? \"\" : r.walk()); } } | Node<Integer> n = new Node<>(5);"
                    + " n.add(3); n.add(8); n.add(1); return n.walk();",
                "static class Own extends RuntimeException { final int code; Own(String m, int c) {"
                    + " super(m); code = c; } } | try { throw new Own(\"x\", 7); } catch (Own e) {"
                    + " return e.getMessage() + e.code; }",
                "class Counter implements Iterable<Integer> { public Iterator<Integer> iterator() {"
                    + " return new Iterator<>() { int i = 0; public boolean hasNext() { return i <"
                    + " 3; } public Integer next() { return i++; } }; } } | int s = 0; for (int i :"
                    + " new Counter()) s += i; return \"\" + s;",
                "static final Map<String, Integer> T = Map.of(\"a\", 1); static final Pattern P ="
                        + " Pattern.compile(\"[a-z]\"); | return \"\" + T.get(\"a\") +"
                        + " P.matcher(message).find();"
            })
    void withMembers(String membersAndBody) throws Exception {
        String[] halves = membersAndBody.split(" \\| ", 2);
        assertSame(halves[1], halves[0]);
    }

    private static void assertSame(String body, String... members) throws Exception {
        AgentClasses classes = Stage.classes(body, members);
        String plain = plain(classes).handle("hello", new FixedContext());

        Outcome outcome = Stage.run(Sandbox.load(classes, Stage.STANDARD), "hello");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Replied.class,
                        replied -> assertThat(replied.reply()).isEqualTo(plain));
    }

    private static Agent plain(AgentClasses classes) throws Exception {
        ClassLoader loader =
                new ClassLoader(SameAsPlainJavaTest.class.getClassLoader()) {
                    @Override
                    protected Class<?> findClass(String name) {
                        byte[] file = requireNonNull(classes.files().get(name), name);
                        return defineClass(name, file, 0, file.length);
                    }
                };
        return (Agent) loader.loadClass(classes.mainClass()).getDeclaredConstructor().newInstance();
    }
}
