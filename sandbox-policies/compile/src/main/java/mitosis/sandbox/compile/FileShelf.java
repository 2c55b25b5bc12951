package mitosis.sandbox.compile;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;

/**
 * Keeps opened views of the JDK's classes for the next compilation: opening one costs more than
 * compiling an agent. At most {@value #MOST} rest here; one that is in use by a compiler that never
 * comes back is not missed.
 */
final class FileShelf {
    private static final int MOST = 4;

    private final JavaCompiler javac;
    private final BlockingQueue<StandardJavaFileManager> resting = new ArrayBlockingQueue<>(MOST);

    FileShelf(JavaCompiler javac) {
        this.javac = javac;
    }

    MemoryFiles take() {
        StandardJavaFileManager rested = resting.poll();
        return new MemoryFiles(rested != null ? rested : open(), this);
    }

    void put(StandardJavaFileManager files) {
        resting.offer(files);
    }

    private StandardJavaFileManager open() {
        return javac.getStandardFileManager(null, null, null);
    }
}
