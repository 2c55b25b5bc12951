package mitosis.cli.catalogue;

import com.google.protobuf.util.Timestamps;

import mitosis.cli.terminal.Failure;
import mitosis.cli.terminal.Json;
import mitosis.cli.terminal.Output;
import mitosis.cli.terminal.Printing;
import mitosis.cli.terminal.Text;
import mitosis.cli.world.World;
import mitosis.registry.v1.Agent;
import mitosis.registry.v1.Manifest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/** All that is known of one agent. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Show one agent.")
public final class ShowCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "AGENT")
    private String agent = "";

    @Mixin private World world = new World();
    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() {
        Agent found = Registry.agent(world, agent, false).getAgent();
        Output output = printing.output();
        if (output.wantsJson()) {
            output.json(Json.of(found));
        } else {
            human(output, found);
        }
        return Failure.OK;
    }

    private static void human(Output output, Agent agent) {
        output.say(
                "%s  version %d, %s"
                        .formatted(agent.getName(), agent.getVersion(), Registry.state(agent)));
        fact(output, "goal", Text.oneLine(agent.getGoal()));
        fact(output, "role", agent.getRole());
        fact(output, "can reach", String.join(", ", agent.getLabelList()));
        fact(output, "manner", manner(agent.getManifest()));
        fact(output, "topics", String.join(", ", agent.getManifest().getTopicsList()));
        fact(
                output,
                "lineage",
                agent.getParent().isEmpty()
                        ? "a root"
                        : "generation %d, child of %s, root %s"
                                .formatted(
                                        agent.getGeneration(), agent.getParent(), agent.getRoot()));
        fact(output, "purse", Purses.told(agent.getPurse()));
        fact(output, "asked by", Principals.told(agent.getPrincipal()));
        fact(
                output,
                "registered",
                "at revision %d, %s"
                        .formatted(
                                agent.getRegisteredRevision(),
                                Timestamps.toString(agent.getRegisteredAt())));
        fact(output, "first on", agent.getActiveOn());
        fact(output, "digest", agent.getDigest());
    }

    private static String manner(Manifest manifest) {
        return "%s policy, %s Java%s%s%s"
                .formatted(
                        manifest.getPolicy(),
                        manifest.getDialect(),
                        manifest.getExact() ? ", exact" : "",
                        manifest.getRefines() ? ", refines" : "",
                        manifest.hasDelegationProbability()
                                ? ", delegates with " + manifest.getDelegationProbability()
                                : "");
    }

    private static void fact(Output output, String name, String value) {
        if (!value.isEmpty()) {
            output.say("  %-11s %s".formatted(name, value));
        }
    }
}
