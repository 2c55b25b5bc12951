package mitosis.sandbox.compile;

import static org.assertj.core.api.Assertions.assertThat;

import mitosis.sandbox.AgentClasses;
import mitosis.sandbox.Finding;
import mitosis.sandbox.compile.Compilation.Compiled;
import mitosis.sandbox.compile.Compilation.Uncompilable;
import mitosis.sandbox.explain.Rules;
import mitosis.sandbox.scan.Source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.classfile.ClassFile;
import java.util.stream.Stream;

class CompilersTest {
    private static final String HANDLE =
            "public String handle(String message, Context context) { return \"\"; } }";

    static Stream<AgentCompiler> compilers() {
        return Stream.of(new JaninoCompiler(), new JdkCompiler());
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void agentNeedsNoImportForItsWorld(AgentCompiler compiler) {
        Compilation compilation =
                compile(
                        compiler,
                        "try { return context.ask(\"b\", message); } catch (Refused r) { return"
                                + " r.code(); }");

        assertThat(compilation).isInstanceOf(Compiled.class);
        AgentClasses classes = ((Compiled) compilation).classes();
        assertThat(classes.files()).containsOnlyKeys("A");
        assertThat(ClassFile.of().parse(classes.files().get("A")).majorVersion())
                .isGreaterThanOrEqualTo(55);
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void errorStandsInTheAuthorsLineAndColumn(AgentCompiler compiler) {
        Finding below =
                error(
                        compiler,
                        "public class A implements Agent {\r\n\tint x = nope;\r\n" + HANDLE);
        Finding beside =
                error(
                        compiler,
                        "/* a */ public class A implements Agent { int x = nope; " + HANDLE);

        assertThat(below.line()).isEqualTo(2);
        assertThat(below.column()).isEqualTo(10);
        assertThat(below.message()).contains("nope").doesNotContain("\n");
        assertThat(beside.line()).isEqualTo(1);
        assertThat(beside.column()).isEqualTo(51);
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void hostIsOutOfSight(AgentCompiler compiler) {
        Compilation compilation =
                compile(compiler, "return mitosis.sandbox.compile.HostSecret.KEY;");

        assertThat(compilation).isInstanceOf(Uncompilable.class);
        assertThat(Initialised.hostSecret).isFalse();
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void constantsOfTheLibraryAreInSight(AgentCompiler compiler) {
        assertThat(compile(compiler, "return \"\" + Integer.MAX_VALUE + Math.PI;"))
                .isInstanceOf(Compiled.class);
    }

    @Test
    void smallCompilerThatStumblesSaysWhere() {
        Compilation compilation =
                compile(
                        new JaninoCompiler(),
                        "Object o = new java.util.HashMap<String, Integer>().get(\"\") + 1;");

        assertThat(((Uncompilable) compilation).findings().getFirst().line()).isEqualTo(3);
    }

    @Test
    void syntaxErrorIsToldInWordsThatAuthorsKnow() {
        Source source = Source.of("public class A implements Agent {\n\tint x = 1\n" + HANDLE);

        assertThat(new JdkCompiler().syntaxErrors(source))
                .containsExactly(
                        new Finding(
                                "syntax",
                                2,
                                11,
                                "';' expected",
                                Rules.explain("syntax").orElseThrow().instead()));
    }

    @Test
    void jdkCompilerSeesOnlyTheBaseModule() {
        assertThat(compile(new JdkCompiler(), "return \"\" + java.sql.Types.INTEGER;"))
                .isInstanceOf(Uncompilable.class);
    }

    @Test
    void modernClassesHaveNoRuntimeConcatenation() {
        Compilation compilation = compile(new JdkCompiler(), "return message + 1 + message;");

        byte[] file = ((Compiled) compilation).classes().files().get("A");
        assertThat(
                        ClassFile.of()
                                .parse(file)
                                .findAttribute(java.lang.classfile.Attributes.bootstrapMethods()))
                .isEmpty();
    }

    private static Finding error(AgentCompiler compiler, String source) {
        Compilation compilation = compiler.compile("A", Source.of(source));
        return ((Uncompilable) compilation).findings().stream().findFirst().orElseThrow();
    }

    private static Compilation compile(AgentCompiler compiler, String body) {
        return compiler.compile(
                "A",
                Source.of(
                        """
                        public class A implements Agent {
                          public String handle(String message, Context context) {
                            %s
                          }
                        }
                        """
                                .formatted(body)));
    }
}
