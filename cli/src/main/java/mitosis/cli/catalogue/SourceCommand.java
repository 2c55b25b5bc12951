package mitosis.cli.catalogue;

import mitosis.cli.terminal.Failure;
import mitosis.cli.terminal.Json;
import mitosis.cli.terminal.Output;
import mitosis.cli.terminal.Printing;
import mitosis.cli.terminal.Text;
import mitosis.cli.world.World;
import mitosis.registry.v1.GetAgentResponse;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/** The Java that an agent was made of. */
@Command(name = "source", mixinStandardHelpOptions = true, description = "Print an agent's source.")
public final class SourceCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "AGENT")
    private String agent = "";

    @Mixin private World world = new World();
    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() {
        GetAgentResponse found = Registry.agent(world, agent, true);
        Output output = printing.output();
        if (output.wantsJson()) {
            output.json(
                    Json.object()
                            .put("agent", found.getAgent().getName())
                            .put("version", found.getAgent().getVersion())
                            .put("digest", found.getAgent().getDigest())
                            .put("source", found.getSource()));
        } else {
            output.say(Text.harmless(found.getSource()).stripTrailing());
        }
        return Failure.OK;
    }
}
