package mitosis.cli.create;

import mitosis.cli.terminal.Printing;
import mitosis.cli.world.World;
import mitosis.creator.v1.SubmitAgentRequest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Makes an agent from one's own source, through the same gauntlet as a model's. */
@Command(
        name = "submit",
        mixinStandardHelpOptions = true,
        description = "Make an agent from your own source: one Java class that implements Agent.")
public final class SubmitCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "the source")
    private Path file = Path.of("");

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "its name (default: made from the class's)")
    private String name = "";

    @Option(names = "--role", paramLabel = "ROLE", description = "a short word for what it does")
    private String role = "";

    @Option(
            names = "--exact",
            description = "its answers are exact: never refined unless asked for")
    private boolean exact;

    @Option(names = "--refines", description = "it is willing to refine the drafts of others")
    private boolean refines;

    @Option(names = "--topic", paramLabel = "TOPIC", description = "it listens to; may be repeated")
    private List<String> topics = List.of();

    @Option(
            names = "--dialect",
            paramLabel = "DIALECT",
            description = "plain, modern or auto (default: auto)")
    private String dialect = "";

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            description = "what it may do and spend (default: standard)")
    private String policy = "";

    @Option(
            names = "--persona",
            paramLabel = "TEXT",
            description = "what Context.persona() answers")
    private String persona = "";

    @Option(
            names = "--delegate",
            paramLabel = "P",
            description = "the chance that its answer is handed to a peer")
    private Optional<Double> delegate = Optional.empty();

    @Option(names = "--message", paramLabel = "TEXT", description = "send this when it is active")
    private String message = "";

    @Option(
            names = "--request-id",
            paramLabel = "ID",
            description = "makes the command repeatable: the same id never creates twice")
    private String requestId = "";

    @Mixin private World world = new World();
    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() throws IOException {
        SubmitAgentRequest.Builder request =
                SubmitAgentRequest.newBuilder()
                        .setNamespace(world.namespace())
                        .setSource(Files.readString(file))
                        .setName(name)
                        .setRole(role)
                        .setExact(exact)
                        .setRefines(refines)
                        .addAllTopics(topics)
                        .setDialect(dialect)
                        .setPolicy(policy)
                        .setPersona(persona)
                        .setFirstMessage(message)
                        .setRequestId(requestId);
        delegate.ifPresent(request::setDelegationProbability);
        return Creation.follow(
                world,
                printing.output(),
                (channel, steps) ->
                        Creation.stub(channel)
                                .submitAgent(request.build())
                                .forEachRemaining(answer -> steps.step(answer.getStep())));
    }
}
