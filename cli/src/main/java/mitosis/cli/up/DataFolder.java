package mitosis.cli.up;

import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.rpc.Token;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** Where a world keeps what it must not lose; one world at a time. */
final class DataFolder implements AutoCloseable {
    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** The folder of those who name none. */
    static Path usual(Map<String, String> environment) {
        String named = environment.getOrDefault("MITOSIS_DATA", "");
        return named.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".mitosis")
                : Path.of(named);
    }

    /**
     * Takes the folder for this process, until it ends.
     *
     * @throws RefusedException a world runs on it already
     */
    static DataFolder take(Path folder) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        Files.createDirectories(root);
        FileChannel lock =
                FileChannel.open(
                        root.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        try {
            FileLock taken = lock.tryLock();
            if (taken != null) {
                lock.truncate(0);
                lock.write(ByteBuffer.wrap(pid().getBytes(StandardCharsets.US_ASCII)));
                Token.create(root.resolve("token"));
                return new DataFolder(root, lock);
            }
        } catch (OverlappingFileLockException _) {
            // this very process has it: told below
        }
        lock.close();
        throw new RefusedException(
                ErrorCode.UNAVAILABLE,
                "a world runs on %s already, kept by process %s".formatted(root, holder(root)),
                "`mitosis down --ready-file %s` ends it; --data names another folder"
                        .formatted(readyFile(root)));
    }

    static Path readyFile(Path root) {
        return root.resolve("ready.json");
    }

    Path readyFile() {
        return readyFile(root);
    }

    Path token() {
        return root.resolve("token");
    }

    Path log(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }

    Path of(String first, String... more) {
        return root.resolve(Path.of(first, more));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    @Override
    public String toString() {
        return root.toString();
    }

    private static String pid() {
        return String.valueOf(ProcessHandle.current().pid());
    }

    private static String holder(Path root) throws IOException {
        return Files.readString(root.resolve("lock")).strip();
    }
}
