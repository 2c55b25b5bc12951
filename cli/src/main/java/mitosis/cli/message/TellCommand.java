package mitosis.cli.message;

import mitosis.cli.terminal.Failure;
import mitosis.cli.terminal.Json;
import mitosis.cli.terminal.Output;
import mitosis.cli.terminal.Printing;
import mitosis.cli.terminal.Words;
import mitosis.cli.world.World;
import mitosis.host.v1.HostServiceGrpc;
import mitosis.host.v1.TellRequest;
import mitosis.host.v1.TellResponse;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Sends an agent a message without waiting for what becomes of it. */
@Command(
        name = "tell",
        mixinStandardHelpOptions = true,
        description = "Tell an agent something and wait for no reply.")
public final class TellCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "AGENT", description = "a name, or role:WORD")
    private String agent = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "TEXT", description = "what to tell")
    private List<String> text = List.of();

    @Option(names = "--durable", description = "keep it and deliver it again until it is done")
    private boolean durable;

    @Mixin private MessageOptions options = new MessageOptions();
    @Mixin private World world = new World();
    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() {
        TellRequest request =
                options.tell(world, agent, Words.of(text)).setDurable(durable).build();
        TellResponse told =
                world.host(channel ->
                        HostServiceGrpc.newBlockingStub(channel)
                                .withDeadlineAfter(30, TimeUnit.SECONDS)
                                .tell(request));
        Output output = printing.output();
        if (output.wantsJson()) {
            output.json(Json.of(told));
        } else {
            output.say("told %s, message %s".formatted(agent, told.getMessageId()));
        }
        return Failure.OK;
    }
}
