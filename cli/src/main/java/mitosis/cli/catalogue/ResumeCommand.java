package mitosis.cli.catalogue;

import mitosis.cli.terminal.Failure;
import mitosis.cli.terminal.Json;
import mitosis.cli.terminal.Output;
import mitosis.cli.terminal.Printing;
import mitosis.cli.world.World;
import mitosis.registry.v1.ResumeRequest;
import mitosis.registry.v1.ResumeResponse;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/** Takes the stop switch back. */
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        description = "Let everything go on after `stop`.")
public final class ResumeCommand implements Callable<Integer> {
    @Mixin private World world = new World();
    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() {
        ResumeResponse resumed =
                Registry.ask(
                        world, registry -> registry.resume(ResumeRequest.getDefaultInstance()));
        Output output = printing.output();
        if (output.wantsJson()) {
            output.json(Json.of(resumed));
        } else {
            output.say("resumed at revision %d".formatted(resumed.getRevision()));
        }
        return Failure.OK;
    }
}
