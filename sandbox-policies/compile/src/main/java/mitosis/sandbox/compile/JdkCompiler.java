package mitosis.sandbox.compile;

import com.sun.source.util.JavacTask;

import mitosis.sandbox.AgentClasses;
import mitosis.sandbox.Finding;
import mitosis.sandbox.explain.Findings;
import mitosis.sandbox.explain.Rule;
import mitosis.sandbox.scan.Source;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The JDK's own compiler: the dialect {@code modern}. */
public final class JdkCompiler implements AgentCompiler {
    private static final List<String> OPTIONS =
            List.of(
                    "-proc:none",
                    "-g:lines",
                    "-nowarn",
                    "-Xlint:none",
                    "-XDstringConcat=inline",
                    "--limit-modules",
                    "java.base",
                    "-implicit:none",
                    "-Xmaxerrs",
                    "20");

    private final JavaCompiler javac;
    private final FileShelf shelf;

    public JdkCompiler() {
        javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) {
            throw new IllegalStateException(
                    "this Java has no compiler; run mitosis with a JDK of at least 25");
        }
        shelf = new FileShelf(javac);
    }

    @Override
    public Compilation compile(String mainClass, Source source) {
        ImportedSource imported = new ImportedSource(source);
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (MemoryFiles files = shelf.take()) {
            if (task(files, diagnostics, mainClass, imported).call()
                    && files.made().containsKey(mainClass)) {
                return new Compilation.Compiled(AgentClasses.of(mainClass, files.made()));
            }
        }
        Findings findings = findings(Rule.COMPILE, diagnostics, imported);
        if (findings.isEmpty()) {
            findings.add(Rule.COMPILER_FAILED, 0, 0, "the compiler gave up without a word");
        }
        return new Compilation.Uncompilable(findings.list());
    }

    /**
     * The errors of a source that cannot be parsed, in words that authors know; it may have none.
     */
    public List<Finding> syntaxErrors(Source source) {
        ImportedSource imported = new ImportedSource(source);
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (MemoryFiles files = shelf.take()) {
            JavacTask task = (JavacTask) task(files, diagnostics, "Agent", imported);
            task.parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory is always there
        }
        return findings(Rule.SYNTAX, diagnostics, imported).list();
    }

    private JavaCompiler.CompilationTask task(
            MemoryFiles files,
            DiagnosticCollector<JavaFileObject> diagnostics,
            String mainClass,
            ImportedSource source) {
        return javac.getTask(
                new StringWriter(),
                files,
                diagnostics,
                OPTIONS,
                null,
                List.of(new Unit(mainClass, source.text())));
    }

    private static Findings findings(
            Rule rule, DiagnosticCollector<JavaFileObject> diagnostics, ImportedSource source) {
        Findings findings = new Findings();
        for (Diagnostic<?> diagnostic : diagnostics.getDiagnostics()) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                long at = diagnostic.getPosition();
                boolean placed = at != Diagnostic.NOPOS;
                findings.add(
                        rule,
                        placed ? source.line(at) : 0,
                        placed ? source.column(at) : 0,
                        CompilerMessage.of(diagnostic.getMessage(Locale.ENGLISH)));
            }
        }
        return findings;
    }

    /** The one source of a compilation. */
    private static final class Unit extends SimpleJavaFileObject {
        private final String text;

        Unit(String mainClass, String text) {
            super(URI.create("memory:///" + mainClass + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
