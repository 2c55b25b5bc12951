package mitosis.cli.catalogue;

import mitosis.cli.terminal.Failure;
import mitosis.cli.terminal.Json;
import mitosis.cli.terminal.Output;
import mitosis.cli.terminal.Printing;
import mitosis.cli.world.World;
import mitosis.registry.v1.StopRequest;
import mitosis.registry.v1.StopResponse;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

/** Throws the stop switch. */
@Command(
        name = "stop",
        mixinStandardHelpOptions = true,
        description = "Throw the stop switch: nothing is created or answered until `resume`.")
public final class StopCommand implements Callable<Integer> {
    @Option(names = "--reason", paramLabel = "TEXT", description = "why; stands in the log")
    private String reason = "";

    @Mixin private World world = new World();
    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() {
        StopRequest request = StopRequest.newBuilder().setReason(reason).build();
        StopResponse stopped = Registry.ask(world, registry -> registry.stop(request));
        Output output = printing.output();
        if (output.wantsJson()) {
            output.json(Json.of(stopped));
        } else {
            output.say(
                    "stopped at revision %d; `mitosis resume` lets everything go on"
                            .formatted(stopped.getRevision()));
        }
        return Failure.OK;
    }
}
