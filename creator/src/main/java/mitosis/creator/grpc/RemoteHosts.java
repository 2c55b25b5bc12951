package mitosis.creator.grpc;

import io.grpc.ManagedChannel;

import mitosis.creator.cluster.Hosts;
import mitosis.host.v1.AskRequest;
import mitosis.host.v1.AskResponse;
import mitosis.host.v1.HostServiceGrpc;
import mitosis.registry.v1.Host;
import mitosis.registry.v1.HostState;
import mitosis.rpc.Channels;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.rpc.Token;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The worker hosts that are here, over the wire. */
public final class RemoteHosts implements Hosts, AutoCloseable {
    private static final int TRIES = 2;
    private static final Duration SLACK = Duration.ofSeconds(1);

    private final Supplier<Iterable<Host>> present;
    private final Token token;
    private final ConcurrentMap<String, ManagedChannel> channels = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();

    /**
     * @param present the hosts that are here now
     */
    public RemoteHosts(Supplier<Iterable<Host>> present, Token token) {
        this.present = present;
        this.token = token;
    }

    @Override
    public Reply ask(Greeting greeting, Duration left) {
        List<Host> hosts = serving(greeting.host());
        RefusedException last =
                new RefusedException(
                        ErrorCode.NO_HOST,
                        "no worker host takes messages",
                        "start one, then ask the agent");
        long end = System.nanoTime() + left.toNanos();
        for (Host host : hosts.subList(0, Math.min(TRIES, hosts.size()))) {
            try {
                return ask(host, greeting, Duration.ofNanos(end - System.nanoTime()));
            } catch (RuntimeException failure) {
                last = RefusedException.of(failure);
                if (last.code() != ErrorCode.UNAVAILABLE && last.code() != ErrorCode.HOST_LOST) {
                    throw last;
                }
            }
        }
        throw last;
    }

    @Override
    public void close() {
        channels.values().forEach(channel -> Channels.close(channel, Duration.ofSeconds(1)));
        channels.clear();
    }

    /** The wanted host first, the others in turn. */
    private List<Host> serving(String wanted) {
        List<Host> serving = new ArrayList<>();
        for (Host host : present.get()) {
            if (host.getState() == HostState.HOST_STATE_SERVING) {
                serving.add(host);
            }
        }
        serving.sort(Comparator.comparing(Host::getId));
        if (!serving.isEmpty()) {
            Collections.rotate(serving, Math.floorMod(turn.getAndIncrement(), serving.size()));
        }
        serving.sort(Comparator.comparing(host -> !host.getId().equals(wanted)));
        return serving;
    }

    private Reply ask(Host host, Greeting greeting, Duration left) {
        AskRequest.Builder request =
                AskRequest.newBuilder()
                        .setNamespace(greeting.agent().namespace())
                        .setAgent(greeting.agent().name())
                        .setMessageId(greeting.messageId())
                        .setContent(greeting.content())
                        .setPrincipal(greeting.principal())
                        .setTimeout(
                                com.google.protobuf.Duration.newBuilder()
                                        .setSeconds(left.getSeconds())
                                        .setNanos(left.getNano()));
        greeting.seed().ifPresent(request::setSeed);
        AskResponse response =
                HostServiceGrpc.newBlockingStub(channel(host.getAddress()))
                        .withDeadlineAfter(left.plus(SLACK).toNanos(), TimeUnit.NANOSECONDS)
                        .ask(request.build());
        return new Reply(response.getContent(), response.getPathList());
    }

    private ManagedChannel channel(String address) {
        ManagedChannel known = channels.get(address);
        if (known != null) {
            return known;
        }
        closeThoseOfHostsThatLeft();
        return channels.computeIfAbsent(address, where -> Channels.open(where, Optional.of(token)));
    }

    private void closeThoseOfHostsThatLeft() {
        List<String> here = new ArrayList<>();
        present.get().forEach(host -> here.add(host.getAddress()));
        channels.forEach((address, channel) -> {
            if (!here.contains(address) && channels.remove(address, channel)) {
                channel.shutdown();
            }
        });
    }
}
