package mitosis.cli.catalogue;

import mitosis.cli.terminal.Failure;
import mitosis.cli.terminal.Json;
import mitosis.cli.terminal.Output;
import mitosis.cli.terminal.Printing;
import mitosis.cli.terminal.Table;
import mitosis.cli.terminal.Text;
import mitosis.cli.world.World;
import mitosis.registry.v1.Agent;
import mitosis.registry.v1.ListAgentsRequest;
import mitosis.registry.v1.ListAgentsResponse;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The agents there are. */
@Command(name = "agents", mixinStandardHelpOptions = true, description = "List the agents.")
public final class AgentsCommand implements Callable<Integer> {
    private static final int PAGE = 1_000;

    @Option(names = "--role", paramLabel = "ROLE", description = "only those with this role")
    private String role = "";

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "registered, active or retired (default: all but the retired)")
    private Optional<String> state = Optional.empty();

    @Option(
            names = "--on",
            paramLabel = "HOST",
            description = "only those that this host was the first to report active")
    private String host = "";

    @Option(names = "--parent", paramLabel = "AGENT", description = "only its children")
    private String parent = "";

    @Option(names = "--prefix", paramLabel = "TEXT", description = "only names that start so")
    private String prefix = "";

    @Mixin private World world = new World();
    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() {
        Output output = printing.output();
        List<Agent> agents = all();
        if (output.wantsJson()) {
            agents.forEach(agent -> output.json(Json.of(agent)));
        } else if (agents.isEmpty()) {
            output.note("no agents; `mitosis create GOAL` has one made");
        } else {
            table(agents).lines().forEach(output::say);
        }
        return Failure.OK;
    }

    private List<Agent> all() {
        ListAgentsRequest.Builder request =
                ListAgentsRequest.newBuilder()
                        .setNamespace(world.namespace())
                        .setRole(role)
                        .setHost(host)
                        .setParent(parent)
                        .setNamePrefix(prefix)
                        .setPageSize(PAGE);
        state.map(Registry::state).ifPresent(request::setState);
        return Registry.ask(
                world,
                registry -> {
                    List<Agent> agents = new ArrayList<>();
                    ListAgentsResponse page;
                    do {
                        page = registry.listAgents(request.build());
                        agents.addAll(page.getAgentsList());
                        request.setPageToken(page.getNextPageToken());
                    } while (!page.getNextPageToken().isEmpty());
                    return agents;
                });
    }

    private static Table table(List<Agent> agents) {
        Table table =
                new Table("NAME", "STATE", "ROLE", "GEN", "PARENT", "FIRST ON", "CAN", "GOAL");
        for (Agent agent : agents) {
            table.row(
                    agent.getName(),
                    Registry.state(agent),
                    agent.getRole(),
                    agent.getGeneration(),
                    agent.getParent(),
                    agent.getActiveOn(),
                    String.join(" ", agent.getLabelList()),
                    Text.shortened(Text.oneLine(agent.getGoal()), 48));
        }
        return table;
    }
}
