package mitosis.cli.up;

import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A server that was started as a process of its own, and its log. */
final class Child {
    private final String name;
    private final Path log;
    private final Process process;
    private final CompletableFuture<Ready> ready = new CompletableFuture<>();
    private volatile Optional<String> refusal = Optional.empty();

    private Child(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    static Child start(String name, List<String> words, Path log) throws IOException {
        Child child = new Child(name, log, Program.server(name, words, log));
        Thread.ofVirtual().name("hear-" + name).start(child::hear);
        return child;
    }

    String name() {
        return name;
    }

    /** What it told when it began to serve. */
    Ready ready(Duration patience) throws InterruptedException {
        try {
            return ready.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new RefusedException(
                    ErrorCode.UNAVAILABLE,
                    "%s ended before it served: %s"
                            .formatted(name, refusal.orElseGet(() -> LogTail.of(log))),
                    "its log is " + log);
        } catch (TimeoutException e) {
            throw new RefusedException(
                    ErrorCode.DEADLINE_EXCEEDED,
                    "%s does not serve after %d s".formatted(name, patience.toSeconds()),
                    "its log is " + log);
        }
    }

    /** Tells when it has ended. */
    void onEnd(Consumer<String> told) {
        Thread.ofVirtual().name("mourn-" + name).start(() -> told.accept(lastWords()));
    }

    /** Asks it to finish what it has and end. */
    void end() {
        process.destroy();
    }

    /** Waits for its end; one that does not end in time is killed. */
    boolean ended(Duration patience) throws InterruptedException {
        if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return true;
        }
        process.destroyForcibly();
        process.waitFor(5, TimeUnit.SECONDS);
        return false;
    }

    private String lastWords() {
        Process ended = process.onExit().join();
        return "%s (process %d) ended with %d; its log is %s"
                .formatted(name, ended.pid(), ended.exitValue(), log);
    }

    private void hear() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Ready.parse(line).ifPresent(ready::complete);
                refusal = Ready.refusal(line).or(() -> refusal);
            }
        } catch (IOException _) {
            // it has ended
        }
        ready.completeExceptionally(new IOException("ended"));
    }
}
