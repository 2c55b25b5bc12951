package mitosis.cli.up;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import mitosis.cli.terminal.Json;
import mitosis.cli.world.ReadyFile.Server;

import java.util.Optional;

/**
 * The line by which a server tells on standard output that it serves.
 *
 * @param kind registry, creator or worker-host
 * @param id the worker host's id; empty otherwise
 */
public record Ready(String kind, String id, Server server) {

    public ObjectNode toJson() {
        return Json.object()
                .put("ready", kind)
                .put("id", id)
                .put("address", server.address())
                .put("http", server.http())
                .put("pid", server.pid());
    }

    /** The line for people. */
    public String sentence() {
        return "%s%s serves at %s%s, process %d"
                .formatted(
                        kind,
                        id.isEmpty() ? "" : " " + id,
                        server.address(),
                        server.http().isEmpty() ? "" : ", http " + server.http(),
                        server.pid());
    }

    /** What a server says when it cannot serve; empty when the line is another. */
    static Optional<String> refusal(String line) {
        try {
            JsonNode json = new ObjectMapper().readTree(line);
            return json == null
                    ? Optional.empty()
                    : Optional.of(json.path("error").path("message").asText())
                            .filter(message -> !message.isEmpty());
        } catch (JsonProcessingException _) {
            return Optional.empty(); // some other line
        }
    }

    static Optional<Ready> parse(String line) {
        try {
            JsonNode json = new ObjectMapper().readTree(line);
            if (json == null || !json.hasNonNull("ready")) {
                return Optional.empty();
            }
            return Optional.of(
                    new Ready(
                            json.required("ready").asText(),
                            json.path("id").asText(),
                            new Server(
                                    json.required("address").asText(),
                                    json.path("http").asText(),
                                    json.path("pid").asLong())));
        } catch (JsonProcessingException | IllegalArgumentException _) {
            return Optional.empty(); // some other line
        }
    }
}
