package mitosis.cli.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import mitosis.cli.terminal.Failure;
import mitosis.cli.terminal.Json;
import mitosis.cli.terminal.Output;
import mitosis.cli.terminal.Printing;
import mitosis.cli.terminal.Text;
import mitosis.cli.world.World;
import mitosis.registry.v1.Agent;
import mitosis.registry.v1.GetAgentResponse;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/**
 * Why an agent is here, may do what it may and runs where it runs, each with the revision that says
 * it.
 */
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        description = "Why an agent exists, may do what it may and runs where it runs.")
public final class WhyCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "AGENT")
    private String agent = "";

    @Mixin private World world = new World();
    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() {
        GetAgentResponse found = Registry.agent(world, agent, false);
        List<Reason> reasons = Reason.of(found.getAgent(), Story.of(world, found));
        Output output = printing.output();
        if (output.wantsJson()) {
            output.json(json(found.getAgent(), reasons));
        } else {
            output.say(found.getAgent().getName());
            for (Reason reason : reasons) {
                output.say(
                        "  %-20s %s%s"
                                .formatted(
                                        reason.question(),
                                        Text.oneLine(reason.answer()),
                                        reason.revision() == 0
                                                ? ""
                                                : "  [revision %d]".formatted(reason.revision())));
            }
        }
        return Failure.OK;
    }

    private static ObjectNode json(Agent agent, List<Reason> reasons) {
        ObjectNode line = Json.object().put("agent", agent.getName());
        ArrayNode because = line.putArray("because");
        for (Reason reason : reasons) {
            because.addObject()
                    .put("question", reason.question())
                    .put("answer", reason.answer())
                    .put("revision", reason.revision());
        }
        return line;
    }
}
