package mitosis.cli.world;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import mitosis.cli.terminal.Json;
import mitosis.rpc.Address;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code mitosis up} writes when all of its processes serve.
 *
 * @param up the process that keeps them, which ends them when it is told to end
 */
public record ReadyFile(Server registry, Server creator, List<Host> hosts, long up) {
    /**
     * One server.
     *
     * @param http where it answers over http; empty when it does not
     */
    public record Server(String address, String http, long pid) {
        public Server {
            Address.checked(address);
            requireNonNull(http, "http is null");
        }
    }

    /** One worker host. */
    public record Host(String id, Server server) {
        public Host {
            requireNonNull(id, "id is null");
        }
    }

    public ReadyFile {
        hosts = List.copyOf(hosts);
    }

    /** Appears whole or not at all: whoever waits for the file never reads half of it. */
    public void write(Path file) throws IOException {
        Path whole = file.toAbsolutePath();
        Files.createDirectories(requireNonNull(whole.getParent(), "a file has a folder"));
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        Files.writeString(part, toJson() + "\n");
        Files.move(
                part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * The file's content.
     *
     * @throws IllegalArgumentException when it is no ready file
     */
    public static ReadyFile read(Path file) throws IOException {
        try {
            JsonNode json = new ObjectMapper().readTree(Files.readString(file));
            List<Host> hosts = new ArrayList<>();
            for (JsonNode host : json.required("hosts")) {
                Server server =
                        new Server(
                                host.required("address").asText(),
                                host.path("http").asText(),
                                host.path("pid").asLong());
                hosts.add(new Host(host.required("id").asText(), server));
            }
            return new ReadyFile(
                    server(json, "registry"),
                    server(json, "creator"),
                    hosts,
                    json.path("pids").path("up").asLong());
        } catch (com.fasterxml.jackson.core.JsonProcessingException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "%s is no ready file of `mitosis up`".formatted(file), e);
        }
    }

    /** The host of that id. */
    public Optional<Host> host(String id) {
        return hosts.stream().filter(host -> host.id().equals(id)).findFirst();
    }

    /** The shape that scripts and programs rely on. */
    public ObjectNode toJson() {
        ObjectNode json = Json.object();
        json.put("registry", registry.address());
        json.put("creator", creator.address());
        ArrayNode listed = json.putArray("hosts");
        for (Host host : hosts) {
            listed.addObject()
                    .put("id", host.id())
                    .put("address", host.server().address())
                    .put("http", host.server().http())
                    .put("pid", host.server().pid());
        }
        json.putObject("pids")
                .put("registry", registry.pid())
                .put("creator", creator.pid())
                .put("up", up);
        json.putObject("http").put("registry", registry.http()).put("creator", creator.http());
        return json;
    }

    private static Server server(JsonNode json, String name) {
        return new Server(
                json.required(name).asText(),
                json.path("http").path(name).asText(),
                json.path("pids").path(name).asLong());
    }
}
