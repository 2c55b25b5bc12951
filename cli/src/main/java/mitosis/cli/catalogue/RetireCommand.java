package mitosis.cli.catalogue;

import mitosis.cli.terminal.Failure;
import mitosis.cli.terminal.Json;
import mitosis.cli.terminal.Output;
import mitosis.cli.terminal.Printing;
import mitosis.cli.world.World;
import mitosis.registry.v1.RetireAgentRequest;
import mitosis.registry.v1.RetireAgentResponse;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/** Takes an agent out of service. */
@Command(
        name = "retire",
        mixinStandardHelpOptions = true,
        description = "Take an agent out of service; its purse goes back to its parent.")
public final class RetireCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "AGENT")
    private String agent = "";

    @Option(names = "--descendants", description = "its children and theirs too")
    private boolean descendants;

    @Mixin private World world = new World();
    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() {
        RetireAgentRequest request =
                RetireAgentRequest.newBuilder()
                        .setNamespace(world.namespace())
                        .setAgent(agent)
                        .setDescendants(descendants)
                        .build();
        RetireAgentResponse retired =
                Registry.ask(world, registry -> registry.retireAgent(request));
        Output output = printing.output();
        if (output.wantsJson()) {
            output.json(Json.of(retired));
        } else {
            output.say(
                    "retired %s at revision %d"
                            .formatted(
                                    String.join(", ", retired.getAgentsList()),
                                    retired.getRevision()));
        }
        return Failure.OK;
    }
}
