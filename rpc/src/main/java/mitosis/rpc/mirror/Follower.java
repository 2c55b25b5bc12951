package mitosis.rpc.mirror;

import io.grpc.Context;
import io.grpc.stub.StreamObserver;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * Keeps one watch going: opens it from where it stands, opens it again when it breaks, falls silent
 * or has a gap.
 *
 * @param <M> the stream's messages
 */
final class Follower<M> implements AutoCloseable {
    /** The registry tells its progress every half second. */
    private static final Duration SILENCE = Duration.ofSeconds(3);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final int WAITING_MESSAGES = 1_024;
    private static final Logger log = LoggerFactory.getLogger(Follower.class);

    /** What a watch says, or that it is over. */
    private sealed interface Heard<M> {
        record Message<M>(M content) implements Heard<M> {}

        record Over<M>() implements Heard<M> {}
    }

    /** Takes a message; false when there is a gap before it and the watch has to start over. */
    interface Reader<M> {
        boolean read(M message, boolean first);
    }

    private final String name;
    private final BiConsumer<Boolean, StreamObserver<M>> open;
    private final Reader<M> reader;
    private final Thread thread;
    private volatile boolean closed;
    private volatile long lastHeard;

    /**
     * @param open opens the watch; its flag says to start over from the present state
     * @param reader is called by one thread
     */
    Follower(String name, BiConsumer<Boolean, StreamObserver<M>> open, Reader<M> reader) {
        this.name = name;
        this.open = open;
        this.reader = reader;
        this.lastHeard = System.nanoTime() - SILENCE.toNanos();
        this.thread = Thread.ofVirtual().name("follow-" + name).start(this::follow);
    }

    /** How long ago the registry was last heard. */
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - lastHeard);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        Duration pause = FIRST_PAUSE;
        boolean startOver = false;
        boolean complained = false;
        while (!closed) {
            Ending ending = once(startOver);
            startOver = ending.gap();
            if (ending.messages() > 0) {
                pause = FIRST_PAUSE;
                complained = false;
            } else {
                pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
            if (!closed && !complained) {
                log.info("watch broken, following again: watch={} gap={}", name, ending.gap());
                complained = true;
            }
            try {
                Thread.sleep(
                        pause.toMillis() / 2
                                + ThreadLocalRandom.current().nextLong(pause.toMillis()));
            } catch (InterruptedException _) {
                return; // closed
            }
        }
    }

    private record Ending(long messages, boolean gap) {}

    private Ending once(boolean startOver) {
        BlockingQueue<Heard<M>> heard = new LinkedBlockingQueue<>(WAITING_MESSAGES);
        Context.CancellableContext call = Context.current().withCancellation();
        long messages = 0;
        try {
            call.run(() -> open.accept(startOver, into(heard)));
            while (!closed) {
                Heard<M> next = heard.poll(SILENCE.toMillis(), TimeUnit.MILLISECONDS);
                if (!(next instanceof Heard.Message<M>(M message))) {
                    return new Ending(messages, false);
                }
                lastHeard = System.nanoTime();
                if (!reader.read(message, messages == 0)) {
                    return new Ending(messages, true);
                }
                messages++;
            }
            return new Ending(messages, false);
        } catch (InterruptedException _) {
            return new Ending(messages, false); // closed
        } finally {
            call.cancel(null);
        }
    }

    private StreamObserver<M> into(BlockingQueue<Heard<M>> heard) {
        return new StreamObserver<>() {
            @Override
            public void onNext(M message) {
                offer(new Heard.Message<>(message));
            }

            @Override
            public void onError(Throwable failure) {
                offer(new Heard.Over<>());
            }

            @Override
            public void onCompleted() {
                offer(new Heard.Over<>());
            }

            private void offer(Heard<M> next) {
                try {
                    // a reader that does not keep up holds the stream back
                    if (!heard.offer(next, SILENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                        throw new IllegalStateException("the reader has stopped");
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted", e);
                }
            }
        };
    }
}
