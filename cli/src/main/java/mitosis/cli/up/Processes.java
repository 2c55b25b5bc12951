package mitosis.cli.up;

import io.grpc.StatusRuntimeException;

import mitosis.cli.world.Peer;
import mitosis.cli.world.ReadyFile;
import mitosis.registry.v1.Host;
import mitosis.registry.v1.HostState;
import mitosis.registry.v1.ListHostsRequest;
import mitosis.registry.v1.RegistryServiceGrpc;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The processes of one world: started first to last, ended last to first. */
final class Processes {
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration DRAIN = Duration.ofSeconds(20);
    private static final long POLL_MILLIS = 50;

    private final DataFolder data;
    private final UpOptions options;
    private final List<Child> servers = new CopyOnWriteArrayList<>();
    private final List<Child> hosts = new CopyOnWriteArrayList<>();
    private volatile boolean ending;

    Processes(DataFolder data, UpOptions options) {
        this.data = data;
        this.options = options;
    }

    /** Starts all and waits until every one serves and the registry knows every host. */
    ReadyFile start() throws IOException, InterruptedException {
        Ready registry = startServer("registry", registryWords());
        Ready creator = startServer("creator", creatorWords(registry.server().address()));
        for (int number = 0; number < options.hosts(); number++) {
            String id = "host-" + (number + 1);
            hosts.add(
                    Child.start(
                            id,
                            hostWords(id, number, registry.server(), creator.server()),
                            data.log(id)));
        }
        List<ReadyFile.Host> listed = new ArrayList<>();
        for (Child host : hosts) {
            Ready ready = host.ready(START);
            listed.add(new ReadyFile.Host(ready.id(), ready.server()));
        }
        awaitHosts(
                registry.server().address(),
                listed.stream().map(ReadyFile.Host::id).collect(Collectors.toSet()));
        return new ReadyFile(
                registry.server(), creator.server(), listed, ProcessHandle.current().pid());
    }

    /** Tells of each that ends although nobody asked it to. */
    void onLoss(Consumer<String> told) {
        for (Child child : all()) {
            child.onEnd(sentence -> {
                if (!ending) {
                    told.accept(sentence);
                }
            });
        }
    }

    /** Ends the hosts, then the creator, then the registry; each finishes what it has. */
    void end(Consumer<String> told) {
        ending = true;
        try {
            hosts.forEach(Child::end);
            awaitEnds(hosts, told);
            for (Child server : servers.reversed()) {
                server.end();
                awaitEnds(List.of(server), told);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitEnds(List<Child> children, Consumer<String> told)
            throws InterruptedException {
        for (Child child : children) {
            if (!child.ended(DRAIN)) {
                told.accept(
                        "%s did not end within %d s and was killed"
                                .formatted(child.name(), DRAIN.toSeconds()));
            }
        }
    }

    private List<Child> all() {
        List<Child> all = new ArrayList<>(servers);
        all.addAll(hosts);
        return all;
    }

    private Ready startServer(String name, List<String> words)
            throws IOException, InterruptedException {
        Child child = Child.start(name, words, data.log(name));
        servers.add(child);
        return child.ready(START);
    }

    private List<String> registryWords() {
        List<String> words = words("registry", data.of("registry"), options.ports().registry());
        words.addAll(options.forAll());
        return words;
    }

    private List<String> creatorWords(String registry) {
        List<String> words = words("creator", data.of("creator"), options.ports().creator());
        words.addAll(List.of("--registry", registry));
        words.addAll(options.forModel());
        words.addAll(options.forAll());
        return words;
    }

    private List<String> hostWords(
            String id, int number, ReadyFile.Server registry, ReadyFile.Server creator) {
        List<String> words =
                words("worker-host", data.of("hosts", id), options.ports().host(number));
        words.addAll(List.of("--id", id));
        words.addAll(List.of("--registry", registry.address()));
        words.addAll(List.of("--creator", creator.address()));
        words.addAll(options.forAll());
        return words;
    }

    private List<String> words(String command, Path folder, int port) {
        return new ArrayList<>(
                List.of(
                        command,
                        "--data",
                        folder.toString(),
                        "--port",
                        String.valueOf(port),
                        "--token-file",
                        data.token().toString(),
                        "--json",
                        "--with-parent"));
    }

    private static void awaitHosts(String registry, Set<String> ids) throws InterruptedException {
        Peer peer = new Peer("registry", registry);
        long end = System.nanoTime() + START.toNanos();
        while (!peer.call(channel -> serving(channel).containsAll(ids))) {
            if (System.nanoTime() > end) {
                throw new RefusedException(
                        ErrorCode.DEADLINE_EXCEEDED,
                        "the registry does not know all hosts after %d s"
                                .formatted(START.toSeconds()));
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static Set<String> serving(io.grpc.Channel channel) {
        try {
            return RegistryServiceGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(5, TimeUnit.SECONDS)
                    .listHosts(ListHostsRequest.getDefaultInstance())
                    .getHostsList()
                    .stream()
                    .filter(host -> host.getState() == HostState.HOST_STATE_SERVING)
                    .map(Host::getId)
                    .collect(Collectors.toSet());
        } catch (StatusRuntimeException _) {
            return Set.of(); // asked again until the time is over
        }
    }
}
