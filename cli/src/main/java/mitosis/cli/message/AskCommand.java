package mitosis.cli.message;

import com.fasterxml.jackson.databind.node.ObjectNode;

import mitosis.cli.terminal.Failure;
import mitosis.cli.terminal.Json;
import mitosis.cli.terminal.Output;
import mitosis.cli.terminal.PathLines;
import mitosis.cli.terminal.Printing;
import mitosis.cli.terminal.Text;
import mitosis.cli.terminal.Words;
import mitosis.cli.world.World;
import mitosis.host.v1.AskRequest;
import mitosis.host.v1.AskResponse;
import mitosis.host.v1.HostServiceGrpc;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Asks an agent and prints its reply; the way it went stands on standard error. */
@Command(name = "ask", mixinStandardHelpOptions = true, description = "Ask an agent.")
public final class AskCommand implements Callable<Integer> {
    /**
     * What a call may take beyond the message's own time, so that the server's own answer arrives.
     */
    private static final Duration GRACE = Duration.ofSeconds(2);

    @Parameters(index = "0", paramLabel = "AGENT", description = "a name, or role:WORD")
    private String agent = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "TEXT",
            description = "what to ask; - reads standard input")
    private List<String> text = List.of();

    @Option(
            names = "--delegate",
            paramLabel = "P",
            description =
                    "the chance that a draft is handed to a peer, 0 to 1 (default: the agent's)")
    private Optional<Double> delegate = Optional.empty();

    @Mixin private MessageOptions options = new MessageOptions();
    @Mixin private World world = new World();
    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() {
        AskRequest.Builder request = options.ask(world, agent, Words.of(text));
        delegate.ifPresent(request::setDelegationProbability);
        long millis = options.timeout().plus(GRACE).toMillis();
        AskResponse reply =
                world.host(channel ->
                        HostServiceGrpc.newBlockingStub(channel)
                                .withDeadlineAfter(millis, TimeUnit.MILLISECONDS)
                                .ask(request.build()));
        print(printing.output(), reply);
        return Failure.OK;
    }

    private static void print(Output output, AskResponse reply) {
        if (output.wantsJson()) {
            ObjectNode line = Json.of(reply);
            output.json(line);
            return;
        }
        output.say(Text.harmless(reply.getContent()));
        PathLines.of(reply.getPathList()).forEach(output::note);
        output.note(
                "  conversation %s, seed %d".formatted(reply.getConversation(), reply.getSeed()));
    }
}
