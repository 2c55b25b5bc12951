package mitosis.sandbox.compile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * The files of one compilation: it reads the JDK and the agent's world, and writes into memory. No
 * file of the machine is within its reach.
 */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private static final List<JavaFileObject> AGENT_API =
            AgentApi.classFiles().entrySet().stream()
                    .<JavaFileObject>map(file -> new ApiClass(file.getKey(), file.getValue()))
                    .toList();

    private final FileShelf shelf;
    private final Map<String, byte[]> made = new TreeMap<>();

    MemoryFiles(StandardJavaFileManager jdk, FileShelf shelf) {
        super(jdk);
        this.shelf = shelf;
    }

    /** The class files written, by binary name. */
    Map<String, byte[]> made() {
        return made;
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<Kind> kinds, boolean recurse)
            throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new GivenUpException();
        }
        if (location == StandardLocation.CLASS_PATH) {
            return packageName.equals(AgentApi.PACKAGE) ? AGENT_API : List.of();
        }
        return super.list(location, packageName, kinds, recurse);
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof ApiClass known ? known.name : super.inferBinaryName(location, file);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, Kind kind, FileObject sibling) {
        return new MadeClass(className);
    }

    /** The view of the JDK goes back to the shelf, still open. */
    @Override
    public void close() {
        shelf.put(fileManager);
    }

    private static URI uri(String className) {
        return URI.create("memory:///" + className.replace('.', '/') + ".class");
    }

    private static final class ApiClass extends SimpleJavaFileObject {
        private final String name;
        private final byte[] bytes;

        ApiClass(String name, byte[] bytes) {
            super(uri(name), Kind.CLASS);
            this.name = name;
            this.bytes = bytes;
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(bytes);
        }
    }

    private final class MadeClass extends SimpleJavaFileObject {
        private final String name;

        MadeClass(String name) {
            super(uri(name), Kind.CLASS);
            this.name = name;
        }

        @Override
        public OutputStream openOutputStream() {
            return new ByteArrayOutputStream() {
                @Override
                public void close() {
                    made.put(name, toByteArray());
                }
            };
        }
    }
}
