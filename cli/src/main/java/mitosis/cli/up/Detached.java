package mitosis.cli.up;

import mitosis.cli.world.ReadyFile;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A world whose keeper outlives the command that started it. */
final class Detached {
    private static final Duration START = Duration.ofMinutes(2);
    private static final long POLL_MILLIS = 50;

    private Detached() {}

    /** Starts the keeper and returns when all serve. */
    static ReadyFile start(UpOptions options) throws IOException, InterruptedException {
        // taken and let go at once: told here when somebody else has it, and not in the keeper's
        // log
        DataFolder.take(options.data()).close();
        Files.deleteIfExists(options.readyFile());
        List<String> words = new ArrayList<>(List.of("up"));
        words.addAll(options.words());
        Path log = options.data().resolve("logs").resolve("up.log");
        Process keeper = Program.detached("up", words, log);
        long end = System.nanoTime() + START.toNanos();
        while (!Files.exists(options.readyFile())) {
            if (keeper.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new RefusedException(
                        ErrorCode.UNAVAILABLE,
                        "the world did not come up: " + LogTail.of(log),
                        "its log is " + log);
            }
            if (System.nanoTime() > end) {
                keeper.destroy();
                throw new RefusedException(
                        ErrorCode.DEADLINE_EXCEEDED,
                        "the world does not serve after %d minutes".formatted(START.toMinutes()),
                        "its log is " + log);
            }
        }
        return ReadyFile.read(options.readyFile());
    }
}
