package mitosis.sandbox.review;

import static org.assertj.core.api.Assertions.assertThat;

import mitosis.sandbox.Finding;
import mitosis.sandbox.scan.Source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            textBlock =
                    """
                    System.exit(0);  => no-system
                    System.out.println(message);  => no-console
                    long t = System.nanoTime();  => no-clock
                    Object o = java.time.Instant.now();  => no-clock
                    Object o = Runtime.getRuntime();  => no-system
                    Object o = new ProcessBuilder("ls");  => no-processes
                    new Thread(null).start();  => no-threads
                    Runnable r = Thread::yield;  => no-threads
                    message.lines().parallel().count();  => no-threads
                    Object o = new java.io.File("x");  => no-files
                    Object o = java.nio.file.Path.of("x");  => no-files
                    Object o = new java.net.URL("http://x");  => no-network
                    Object o = "".getClass().getClassLoader();  => no-reflection
                    Object o = Class.forName("x");  => no-reflection
                    double d = Math.random();  => no-randomness
                    Object o = new java.util.Random();  => no-randomness
                    Object o = mitosis.host.Host.SECRET;  => foreign-name
                    Object o = java.sql.DriverManager.getDriver("x");  => foreign-name
                    synchronized (this) { }  => synchronized
                    assert message != null;  => assert
                    try { } catch (Throwable t) { }  => catch-error
                    try { } catch (RuntimeException | Error e) { }  => catch-error
                    int a$b = 1;  => reserved-name
                    class String { }  => shadowed-name
                    record Context() { }  => shadowed-name
                    @Deprecated int old = 1;  => annotation
                    int[][][] cube = null;  => array-dimensions
                    """)
    void statementIsRefusedInItsLine(String statement, String rule) {
        Review review = review("\n" + statement.strip() + "\nreturn message;", "");

        assertThat(review.findings())
                .filteredOn(finding -> finding.rule().equals(rule))
                .first()
                .satisfies(finding -> {
                    assertThat(finding.line()).isEqualTo(3);
                    assertThat(finding.instead()).isNotBlank();
                    assertThat(finding.warning()).isFalse();
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            textBlock =
                    """
                    native int x();  => native
                    synchronized int x() { return 1; }  => synchronized
                    protected void finalize() { }  => finalize
                    private Object readResolve() { return null; }  => serialization
                    private A(int x) { }  => constructor
                    @interface Mark { }  => annotation
                    interface N<Z> { } class C<X> implements N<N<? super C<X>>> { }  => supertype-arguments
                    class C<T> implements Comparable<C<C<T>>> { }  => supertype-arguments
                    class B extends C { } class C extends B { }  => supertypes
                    static final String X = Y + 1; static final String Y = X + 1;  => constant-size
                    <T extends Comparable<T> & Runnable & CharSequence> void f() { }  => list-length
                    class P { class Q { class R { class S { } } } }  => type-depth
                    List<List<List<List<List<List<List<String>>>>>>> x;  => generic-depth
                    """)
    void memberIsRefused(String member, String rule) {
        assertThat(review("return message;", member.strip()).findings())
                .extracting(Finding::rule)
                .contains(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            textBlock =
                    """
                    package x; public class A implements Agent { }  => package
                    public class A implements Agent { } class B { }  => one-class
                    module x { }  => one-class
                    // nothing  => one-class
                    public interface A { }  => agent-shape
                    public record A() implements Agent { }  => agent-shape
                    public class A { }  => agent-shape
                    public class A extends B implements Agent { }  => agent-shape
                    public abstract class A implements Agent { }  => agent-shape
                    public class A<T> implements Agent { }  => agent-shape
                    class A implements Agent { }  => agent-shape
                    public class Agent implements Agent { }  => shadowed-name
                    import java.io.*; public class A implements Agent { }  => no-files
                    import java.net.URI; public class A implements Agent { }  => no-network
                    import java.sql.*; public class A implements Agent { }  => import
                    import module java.sql; public class A implements Agent { }  => import
                    import static java.lang.System.exit; public class A implements Agent { }  => no-system
                    import java.util.concurrent.locks.*; public class A implements Agent { }  => no-threads
                    public class A implements Agent {  => syntax
                    """)
    void shapeIsRefused(String source, String rule) {
        assertThat(Reviewer.review(Source.of(source)).findings())
                .extracting(Finding::rule)
                .contains(rule);
    }

    @Test
    void allObjectionsComeAtOnce() {
        Review review =
                review(
                        "System.exit(0);\nassert true;\nnew Thread(null);\nreturn null;",
                        "native int x();");

        assertThat(review.findings())
                .extracting(Finding::rule)
                .contains("no-system", "assert", "no-threads", "native");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "record Process(String name) { } return new Process(message).name();",
                "record File(String name) { } return new File(message).name();",
                "class ParseError extends Exception { } try { throw new ParseError(); } catch"
                        + " (ParseError e) { return message; }",
                "int[] a = {1}; System.arraycopy(a, 0, a, 0, 1); return System.lineSeparator();",
                "var n = new java.util.concurrent.atomic.AtomicInteger(); return \"\" + n.get();",
                "int java = 1; return \"\" + java;",
                "return \"\" + new java.util.Random(7).nextInt();",
                "return String.join(\",\", java.util.Arrays.asList(message.split(\" \")));",
                "return java.time.Instant.ofEpochMilli(context.now()).toString();",
                "java.util.Map.Entry<String, Integer> e = java.util.Map.entry(message, 1); return"
                        + " e.getKey();",
                "try { try { try { return message; } finally { } } finally { } } finally { }",
            })
    void honestStatementPasses(String body) {
        assertThat(review(body, "").findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            textBlock =
                    """
                    Runnable r = () -> { };  => dialect-lambda
                    java.util.function.Function f = String::valueOf;  => dialect-lambda
                    var x = 1;  => dialect-var
                    record R(int x) { }  => dialect-record
                    int x = switch (1) { default -> 2; };  => dialect-switch
                    switch (1) { case 1, 2: }  => dialect-switch
                    switch (1) { case 1 -> { } }  => dialect-switch
                    if (context instanceof Object o) { }  => dialect-pattern
                    try { } catch (ArithmeticException | ClassCastException e) { }  => dialect-multi-catch
                    class C implements Comparable<C> { }  => dialect-generic-supertype
                    Object o = new Comparable<String>() { };  => dialect-generic-supertype
                    """)
    void plainLacksIt(String statement, String rule) {
        Review review = review("\n" + statement.strip() + "\nreturn message;", "");

        assertThat(review.passes()).isTrue();
        assertThat(review.plainObjections())
                .first()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(rule);
                    assertThat(finding.line()).isEqualTo(3);
                });
    }

    @Test
    void fieldThatOnlyGrowsIsAWarning() {
        Review review =
                review(
                        "seen.add(message); return \"\" + seen;",
                        "private List<String> seen = null;");

        assertThat(review.passes()).isTrue();
        assertThat(review.findings()).extracting(Finding::rule).containsExactly("state-in-fields");
    }

    @Test
    void fieldThatIsSetAnewIsNone() {
        Review review = review("n = 0; n++; return \"\" + n;", "private int n;");

        assertThat(review.findings()).isEmpty();
    }

    @Test
    void columnCountsATabOnce() {
        Review review = review("\n\tassert true;\nreturn message;", "");

        assertThat(review.findings().getFirst().column()).isEqualTo(2);
    }

    private static Review review(String body, String members) {
        return Reviewer.review(
                Source.of(
                        "public class A implements Agent { public String handle(String message,"
                                + " Context context) throws Exception {\n"
                                + body
                                + "\n}\n"
                                + members
                                + "\n}"));
    }
}
