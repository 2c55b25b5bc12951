package mitosis.cli.create;

import mitosis.cli.terminal.Printing;
import mitosis.cli.terminal.Words;
import mitosis.cli.world.World;
import mitosis.creator.v1.CreateAgentRequest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Has an agent made for a goal, and tells each step. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description = "Have an agent made for a goal. Prints its name, and its reply to --message.")
public final class CreateCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "GOAL",
            description = "what the agent is wanted for; - reads standard input")
    private List<String> goal = List.of();

    @Option(names = "--name", paramLabel = "NAME", description = "its name (default: made up)")
    private String name = "";

    @Option(
            names = "--dialect",
            paramLabel = "DIALECT",
            description = "the Java it may use: plain, modern or auto (default: auto)")
    private String dialect = "";

    @Option(
            names = "--message",
            paramLabel = "TEXT",
            description = "send this to it as soon as it is active")
    private String message = "";

    @Option(
            names = "--request-id",
            paramLabel = "ID",
            description = "makes the command repeatable: the same id never creates twice")
    private String requestId = "";

    @Option(names = "--seed", paramLabel = "N", description = "for the model and for delegation")
    private Optional<Long> seed = Optional.empty();

    @Mixin private World world = new World();
    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() {
        CreateAgentRequest.Builder request =
                CreateAgentRequest.newBuilder()
                        .setNamespace(world.namespace())
                        .setGoal(Words.of(goal))
                        .setName(name)
                        .setDialect(dialect)
                        .setFirstMessage(message)
                        .setRequestId(requestId);
        seed.ifPresent(request::setSeed);
        return Creation.follow(
                world,
                printing.output(),
                (channel, steps) ->
                        Creation.stub(channel)
                                .createAgent(request.build())
                                .forEachRemaining(answer -> steps.step(answer.getStep())));
    }
}
