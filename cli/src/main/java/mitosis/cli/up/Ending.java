package mitosis.cli.up;

import mitosis.cli.world.ReadyFile;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes that a ready file names, and no others. */
final class Ending {
    private static final Duration ALL = Duration.ofSeconds(60);
    private static final Duration EACH = Duration.ofSeconds(20);

    /** A clock that was set back a little shall not hide a process of ours. */
    private static final Duration LEEWAY = Duration.ofSeconds(2);

    private Ending() {}

    /** Ends all of them; how many there were. */
    static int of(ReadyFile ready, Instant written) throws InterruptedException {
        List<Long> servers = new ArrayList<>();
        ready.hosts().forEach(host -> servers.add(host.server().pid()));
        servers.add(ready.creator().pid());
        servers.add(ready.registry().pid());
        List<ProcessHandle> found =
                servers.stream().map(pid -> ours(pid, written)).flatMap(Optional::stream).toList();
        Optional<ProcessHandle> keeper = ours(ready.up(), written);
        if (keeper.isPresent()) {
            // it ends the others in order
            end(keeper.get(), ALL);
        }
        for (ProcessHandle server : found) {
            end(server, EACH);
        }
        return found.size() + keeper.map(_ -> 1).orElse(0);
    }

    /**
     * The process of that id, unless it began after the file was written: then the id was given
     * again.
     */
    private static Optional<ProcessHandle> ours(long pid, Instant written) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process ->
                        process.info()
                                .startInstant()
                                .map(start -> !start.isAfter(written.plus(LEEWAY)))
                                .orElse(false))
                .filter(process ->
                        process.info()
                                .command()
                                .map(command -> command.endsWith("java"))
                                .orElse(false));
    }

    private static void end(ProcessHandle process, Duration patience) throws InterruptedException {
        if (!process.isAlive()) {
            return;
        }
        process.destroy();
        if (awaited(process, patience)) {
            return;
        }
        process.destroyForcibly();
        if (!awaited(process, Duration.ofSeconds(5))) {
            throw new RefusedException(
                    ErrorCode.DEADLINE_EXCEEDED,
                    "process %d does not end".formatted(process.pid()));
        }
    }

    private static boolean awaited(ProcessHandle process, Duration patience)
            throws InterruptedException {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("an exit cannot fail", e);
        }
    }
}
