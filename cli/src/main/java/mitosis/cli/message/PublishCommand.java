package mitosis.cli.message;

import mitosis.cli.terminal.Failure;
import mitosis.cli.terminal.Json;
import mitosis.cli.terminal.Output;
import mitosis.cli.terminal.Printing;
import mitosis.cli.terminal.Text;
import mitosis.cli.terminal.Words;
import mitosis.cli.world.World;
import mitosis.host.v1.HostServiceGrpc;
import mitosis.host.v1.PublishRequest;
import mitosis.host.v1.PublishResponse;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Tells all who listen to a topic. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = "Tell every agent that listens to a topic.")
public final class PublishCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "TOPIC", description = "letters, digits, . - and _")
    private String topic = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "TEXT", description = "what to tell")
    private List<String> text = List.of();

    @Mixin private World world = new World();
    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() {
        PublishRequest request =
                PublishRequest.newBuilder()
                        .setNamespace(world.namespace())
                        .setTopic(topic)
                        .setContent(Words.of(text))
                        .build();
        PublishResponse published =
                world.host(channel ->
                        HostServiceGrpc.newBlockingStub(channel)
                                .withDeadlineAfter(30, TimeUnit.SECONDS)
                                .publish(request));
        Output output = printing.output();
        if (output.wantsJson()) {
            output.json(Json.of(published));
        } else {
            output.say(
                    "published to %s".formatted(Text.count(published.getReceivers(), "listener")));
        }
        return Failure.OK;
    }
}
