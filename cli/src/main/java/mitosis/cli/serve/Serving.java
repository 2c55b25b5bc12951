package mitosis.cli.serve;

import mitosis.cli.terminal.Output;
import mitosis.cli.up.Ready;
import mitosis.cli.world.ReadyFile.Server;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A server from its ready line to its end: a signal, or the end of the parent that holds its input.
 */
final class Serving {
    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(60);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    /** Tells that it serves, and returns when it is asked to end. */
    void untilAsked(Output output, boolean withParent, Ready ready) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::asked, "drain"));
        if (withParent) {
            Thread.ofPlatform().daemon().name("parent").start(this::awaitParent);
        }
        if (output.wantsJson()) {
            output.json(ready.toJson());
        } else {
            output.note(ready.sentence());
        }
        asked.await();
    }

    /** The server is closed: the process may end. */
    void ended() {
        ended.countDown();
    }

    static Ready ready(String kind, String id, String address, String http) {
        return new Ready(kind, id, new Server(address, http, ProcessHandle.current().pid()));
    }

    /** A signal: the virtual machine waits for its hooks, so this one waits for the server. */
    private void asked() {
        asked.countDown();
        try {
            if (!ended.await(LONGEST_DRAIN.toSeconds(), TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(1);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitParent() {
        try {
            while (System.in.read() >= 0) {
                // the parent says nothing: its end is the end of the stream
            }
        } catch (IOException _) {
            // as good as its end
        }
        asked.countDown();
    }
}
