package mitosis.cli.catalogue;

import mitosis.cli.terminal.Failure;
import mitosis.cli.terminal.Json;
import mitosis.cli.terminal.Output;
import mitosis.cli.terminal.Printing;
import mitosis.cli.world.World;
import mitosis.registry.v1.GetLineageRequest;
import mitosis.registry.v1.GetLineageResponse;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/** Who made whom, and what each may still spend. */
@Command(
        name = "lineage",
        mixinStandardHelpOptions = true,
        description = "Draw who made whom, and what each may still spend.")
public final class LineageCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "AGENT",
            description = "the tree below it (default: all trees)")
    private String agent = "";

    @Option(names = "--retired", description = "the retired ones too")
    private boolean retired;

    @Mixin private World world = new World();
    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() {
        GetLineageRequest request =
                GetLineageRequest.newBuilder()
                        .setNamespace(world.namespace())
                        .setAgent(agent)
                        .setIncludeRetired(retired)
                        .build();
        GetLineageResponse found = Registry.ask(world, registry -> registry.getLineage(request));
        Output output = printing.output();
        if (output.wantsJson()) {
            found.getTreesList().forEach(tree -> output.json(Json.of(tree)));
        } else if (found.getTreesCount() == 0) {
            output.note("no agents; `mitosis create GOAL` has one made");
        } else {
            Trees.lines(found.getTreesList()).forEach(output::say);
        }
        return Failure.OK;
    }
}
