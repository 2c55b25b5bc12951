package mitosis.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles agents' sources in memory, as the forge does, but without judging them before. */
public final class Javac {
    private static final List<String> OPTIONS =
            List.of("-proc:none", "-g:lines", "-XDstringConcat=inline", "-nowarn");

    private Javac() {}

    /** A source that the compiler refuses. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    /** The classes of one source whose main class has this name. */
    public static AgentClasses compile(String mainClass, String source) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var problems = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(problems, Locale.ROOT, null);
                var memory = new Memory(files)) {
            String whole = "import mitosis.agent.*; " + source;
            boolean compiled =
                    compiler.getTask(
                                    null,
                                    memory,
                                    problems,
                                    OPTIONS,
                                    null,
                                    List.of(new Source(mainClass, whole)))
                            .call();
            if (!compiled) {
                throw new Refused(
                        problems.getDiagnostics().stream()
                                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                                .map(each -> each.getMessage(Locale.ROOT))
                                .collect(Collectors.joining("; ")));
            }
            return AgentClasses.of(mainClass, memory.files());
        } catch (IOException e) {
            throw new AssertionError("memory does not fail", e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String mainClass, String text) {
            super(URI.create("string:///" + mainClass + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, ByteArrayOutputStream> written = new TreeMap<>();

        Memory(StandardJavaFileManager files) {
            super(files);
        }

        Map<String, byte[]> files() {
            Map<String, byte[]> files = new TreeMap<>();
            written.forEach((name, bytes) -> files.put(name, bytes.toByteArray()));
            return files;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location,
                String name,
                JavaFileObject.Kind kind,
                javax.tools.FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return written.computeIfAbsent(name, _ -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
