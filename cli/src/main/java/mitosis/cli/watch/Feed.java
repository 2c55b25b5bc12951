package mitosis.cli.watch;

import io.grpc.Context;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;

import mitosis.cli.world.Peer;
import mitosis.registry.v1.RegistryServiceGrpc;
import mitosis.registry.v1.WatchAgentsRequest;
import mitosis.registry.v1.WatchHostsRequest;
import mitosis.rpc.Channels;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Both halves of a registry's log as one queue; opens a stream again when it breaks. */
final class Feed implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(10);
    private static final Duration LONGEST_START = Duration.ofSeconds(30);
    private static final int WAITING = 1_024;

    private final Peer registry;
    private final String namespace;
    private final ManagedChannel channel;
    private final Context.CancellableContext calls = Context.current().withCancellation();
    private final BlockingQueue<Heard> heard = new ArrayBlockingQueue<>(WAITING);
    private final List<Thread> readers;

    private Feed(Peer registry, String namespace, Optional<Long> from) {
        this.registry = registry;
        this.namespace = namespace;
        this.channel = Channels.open(registry.address(), Optional.empty());
        this.readers =
                List.of(
                        Thread.ofVirtual().unstarted(() -> follow(Source.AGENTS, from)),
                        Thread.ofVirtual().unstarted(() -> follow(Source.HOSTS, from)));
    }

    static Feed open(Peer registry, String namespace, Optional<Long> from) {
        Feed feed = new Feed(registry, namespace, from);
        feed.readers.forEach(Thread::start);
        return feed;
    }

    /** The next that was heard, if anything is heard within this time. */
    Optional<Heard> next(Duration patience) throws InterruptedException {
        return Optional.ofNullable(heard.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void close() {
        calls.cancel(null);
        readers.forEach(Thread::interrupt);
        channel.shutdownNow();
    }

    private void follow(Source source, Optional<Long> from) {
        Half half = new Half(source, from);
        long lastHeard = System.nanoTime();
        boolean everHeard = false;
        try {
            while (true) {
                Stream ended = once(source, half);
                if (ended.messages() > 0) {
                    everHeard = true;
                    lastHeard = System.nanoTime();
                }
                Duration silent = Duration.ofNanos(System.nanoTime() - lastHeard);
                if (isOver(ended.why(), everHeard, silent)) {
                    heard.put(new Heard.Ended(source, ended.why()));
                    return;
                }
                heard.put(new Heard.Broken(source, ended.why()));
                Thread.sleep(PAUSE);
                channel.resetConnectBackoff();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private static boolean isOver(RefusedException why, boolean everHeard, Duration silent) {
        if (why.code() != ErrorCode.UNAVAILABLE && why.code() != ErrorCode.DEADLINE_EXCEEDED) {
            return true;
        }
        boolean nobodyThere = why.metadata().containsKey("address");
        Duration patience = everHeard ? LONGEST_SILENCE : LONGEST_START;
        return (nobodyThere && !everHeard) || silent.compareTo(patience) > 0;
    }

    /** How a stream went. */
    private record Stream(long messages, RefusedException why) {}

    private Stream once(Source source, Half half) throws InterruptedException {
        Context before = calls.attach();
        long messages = 0;
        try {
            half.opened();
            Iterator<Message> stream = open(source, half.standing());
            while (stream.hasNext()) {
                Optional<Heard.Progress> read = half.read(stream.next());
                if (read.isEmpty()) {
                    break;
                }
                messages++;
                heard.put(read.get());
            }
            return new Stream(
                    messages, new RefusedException(ErrorCode.UNAVAILABLE, "the watch ended"));
        } catch (StatusRuntimeException failure) {
            return new Stream(messages, registry.told(failure));
        } finally {
            calls.detach(before);
        }
    }

    private Iterator<Message> open(Source source, Standing standing) {
        var stub = RegistryServiceGrpc.newBlockingStub(channel);
        return switch (source) {
            case AGENTS -> {
                WatchAgentsRequest.Builder request =
                        WatchAgentsRequest.newBuilder()
                                .setNamespace(namespace)
                                .setClusterId(standing.clusterId());
                standing.revision().ifPresent(request::setFromRevision);
                yield mapped(stub.watchAgents(request.build()), Message::of);
            }
            case HOSTS -> {
                WatchHostsRequest.Builder request =
                        WatchHostsRequest.newBuilder().setClusterId(standing.clusterId());
                standing.revision().ifPresent(request::setFromRevision);
                yield mapped(stub.watchHosts(request.build()), Message::of);
            }
        };
    }

    private static <M> Iterator<Message> mapped(Iterator<M> stream, Function<M, Message> form) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return stream.hasNext();
            }

            @Override
            public Message next() {
                return form.apply(stream.next());
            }
        };
    }
}
