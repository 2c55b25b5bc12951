package mitosis.cli.message;

import com.google.protobuf.util.Durations;

import mitosis.cli.terminal.TimeConverter;
import mitosis.cli.world.World;
import mitosis.host.v1.AskRequest;
import mitosis.host.v1.Priority;
import mitosis.host.v1.TellRequest;

import picocli.CommandLine.Option;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What can be said about any message to an agent. */
final class MessageOptions {
    @Option(
            names = "--conversation",
            paramLabel = "ID",
            description = "the conversation it belongs to (default: a new one)")
    private String conversation = "";

    @Option(
            names = "--message-id",
            paramLabel = "ID",
            description = "the message's own id (default: drawn)")
    private String messageId = "";

    @Option(names = "--intent", paramLabel = "WORD", description = "what it wants (default: ask)")
    private String intent = "";

    @Option(
            names = "--attribute",
            paramLabel = "KEY=VALUE",
            description = "a fact that travels with it; may be repeated")
    private Map<String, String> attributes = new LinkedHashMap<>();

    @Option(
            names = "--priority",
            paramLabel = "PRIORITY",
            description = "low, normal, high or critical (default: normal)")
    private Optional<Urgency> priority = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "decides delegation and chance; the same seed gives the same path")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "the whole call's time, such as 500ms, 30s, 2m (default: 30s)")
    private Duration timeout = Duration.ofSeconds(30);

    /** How urgent a message is, as words of the command line. */
    enum Urgency {
        LOW(Priority.PRIORITY_LOW),
        NORMAL(Priority.PRIORITY_NORMAL),
        HIGH(Priority.PRIORITY_HIGH),
        CRITICAL(Priority.PRIORITY_CRITICAL);

        private final Priority wire;

        Urgency(Priority wire) {
            this.wire = wire;
        }
    }

    Duration timeout() {
        return timeout;
    }

    AskRequest.Builder ask(World world, String agent, String text) {
        AskRequest.Builder request =
                AskRequest.newBuilder()
                        .setNamespace(world.namespace())
                        .setAgent(agent)
                        .setContent(text)
                        .setConversation(conversation)
                        .setMessageId(messageId)
                        .setIntent(intent)
                        .putAllAttributes(attributes)
                        .setTimeout(Durations.fromMillis(timeout.toMillis()));
        seed.ifPresent(request::setSeed);
        priority.ifPresent(urgency -> request.setPriority(urgency.wire));
        return request;
    }

    TellRequest.Builder tell(World world, String agent, String text) {
        TellRequest.Builder request =
                TellRequest.newBuilder()
                        .setNamespace(world.namespace())
                        .setAgent(agent)
                        .setContent(text)
                        .setConversation(conversation)
                        .setMessageId(messageId)
                        .setIntent(intent)
                        .putAllAttributes(attributes)
                        .setTimeout(Durations.fromMillis(timeout.toMillis()));
        seed.ifPresent(request::setSeed);
        priority.ifPresent(urgency -> request.setPriority(urgency.wire));
        return request;
    }
}
