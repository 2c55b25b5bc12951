package mitosis.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.grpc.ManagedChannel;
import io.grpc.stub.AbstractStub;

import mitosis.creator.v1.CreatorServiceGrpc;
import mitosis.host.v1.HostServiceGrpc;
import mitosis.registry.v1.RegistryServiceGrpc;
import mitosis.rpc.Channels;
import mitosis.testkit.Await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Registry, creator and hosts as processes of their own, started by {@code mitosis up} on free
 * ports; ends all of them when closed.
 */
final class World implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process up;
    private final Path folder;
    private final JsonNode ready;
    private final Map<String, ManagedChannel> channels = new ConcurrentHashMap<>();

    private World(Process up, Path folder, JsonNode ready) {
        this.up = up;
        this.folder = folder;
        this.ready = ready;
    }

    /** Starts a world and waits until all of it serves. */
    static World start(int hosts, String... more) {
        try {
            Path folder = Files.createTempDirectory("mitosis-world");
            Path readyFile = folder.resolve("ready.json");
            List<String> arguments =
                    new ArrayList<>(
                            List.of(
                                    "up",
                                    "--hosts",
                                    String.valueOf(hosts),
                                    "--ports",
                                    "auto",
                                    "--data",
                                    folder.resolve("data").toString(),
                                    "--ready-file",
                                    readyFile.toString()));
            arguments.addAll(List.of(more));
            Process up = Program.start(folder.resolve("up.log"), arguments);
            Await.until(
                    "the ready file",
                    PATIENCE,
                    () -> {
                        if (!up.isAlive()) {
                            throw new AssertionError(
                                    "up ended: " + Files.readString(folder.resolve("up.log")));
                        }
                        return Files.exists(readyFile);
                    });
            return new World(up, folder, new ObjectMapper().readTree(readyFile.toFile()));
        } catch (Exception e) {
            throw new AssertionError("no world", e);
        }
    }

    Path folder() {
        return folder;
    }

    Path readyFile() {
        return folder.resolve("ready.json");
    }

    int hostCount() {
        return ready.get("hosts").size();
    }

    String hostId(int number) {
        return ready.get("hosts").get(number).get("id").asText();
    }

    String registryAddress() {
        return ready.get("registry").asText();
    }

    String creatorAddress() {
        return ready.get("creator").asText();
    }

    String hostAddress(int number) {
        return ready.get("hosts").get(number).get("address").asText();
    }

    String hostHttp(int number) {
        return ready.get("hosts").get(number).get("http").asText();
    }

    long hostPid(int number) {
        return ready.get("hosts").get(number).get("pid").asLong();
    }

    long registryPid() {
        return ready.get("pids").get("registry").asLong();
    }

    long creatorPid() {
        return ready.get("pids").get("creator").asLong();
    }

    RegistryServiceGrpc.RegistryServiceBlockingStub registry() {
        return timed(RegistryServiceGrpc.newBlockingStub(channel(registryAddress())));
    }

    CreatorServiceGrpc.CreatorServiceBlockingStub creator() {
        return timed(CreatorServiceGrpc.newBlockingStub(channel(creatorAddress())));
    }

    HostServiceGrpc.HostServiceBlockingStub host(int number) {
        return timed(HostServiceGrpc.newBlockingStub(channel(hostAddress(number))));
    }

    HostServiceGrpc.HostServiceStub hostAsync(int number) {
        return HostServiceGrpc.newStub(channel(hostAddress(number)));
    }

    ManagedChannel channel(String address) {
        return channels.computeIfAbsent(address, at -> Channels.open(at, Optional.empty()));
    }

    /** Ends one of the world's own processes at once, as kill -9 does. */
    static void kill(long pid) throws Exception {
        ProcessHandle process =
                ProcessHandle.of(pid).orElseThrow(() -> new AssertionError("no process " + pid));
        process.destroyForcibly();
        process.onExit().get(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        channels.values().forEach(ManagedChannel::shutdownNow);
        List<ProcessHandle> all =
                Stream.concat(Stream.of(up.toHandle()), up.descendants()).toList();
        up.destroy();
        try {
            if (!up.waitFor(30, TimeUnit.SECONDS)) {
                all.forEach(ProcessHandle::destroyForcibly);
                throw new AssertionError("up did not end within 30 s");
            }
            Await.until(
                    "every process of the world has ended",
                    Duration.ofSeconds(10),
                    () -> all.stream().noneMatch(ProcessHandle::isAlive));
            deleteFolder();
        } catch (Exception e) {
            all.forEach(ProcessHandle::destroyForcibly);
            throw new AssertionError("the world did not end well", e);
        }
    }

    private void deleteFolder() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static <S extends AbstractStub<S>> S timed(S stub) {
        return stub.withDeadlineAfter(90, TimeUnit.SECONDS);
    }
}
