package mitosis.cli.watch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;

import mitosis.cli.terminal.Json;
import mitosis.registry.v1.Event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The log as JSON, one object an event. */
final class Lines {
    private Lines() {}

    static List<ObjectNode> of(Told told) {
        return switch (told) {
            case Told.Agents present -> agents(present);
            case Told.Hosts present -> hosts(present);
            case Told.Happened happened ->
                    List.of(happened(happened.revision(), happened.at(), happened.event()));
        };
    }

    private static ObjectNode line(long revision, String type) {
        return Json.object().put("revision", revision).put("type", type);
    }

    private static List<ObjectNode> agents(Told.Agents present) {
        List<ObjectNode> lines = new ArrayList<>();
        present.agents()
                .forEach(agent ->
                        lines.add(
                                line(present.revision(), "AgentPresent")
                                        .set("agent", Json.of(agent))));
        lines.add(
                line(present.revision(), "AgentsPresent")
                        .put("count", present.agents().size())
                        .put("stopped", present.stopped()));
        return lines;
    }

    private static List<ObjectNode> hosts(Told.Hosts present) {
        List<ObjectNode> lines = new ArrayList<>();
        present.hosts()
                .forEach(host ->
                        lines.add(
                                line(present.revision(), "HostPresent")
                                        .set("host", Json.of(host))));
        lines.add(line(present.revision(), "HostsPresent").put("count", present.hosts().size()));
        return lines;
    }

    private static ObjectNode happened(long revision, Timestamp at, Event event) {
        for (Map.Entry<FieldDescriptor, Object> kind : event.getAllFields().entrySet()) {
            ObjectNode line = line(revision, kind.getKey().getMessageType().getName());
            line.put("at", Timestamps.toString(at));
            line.setAll(Json.of((com.google.protobuf.Message) kind.getValue()));
            return line;
        }
        return line(revision, "Unknown"); // an event of a newer build
    }
}
