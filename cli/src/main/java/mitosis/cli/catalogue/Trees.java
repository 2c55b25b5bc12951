package mitosis.cli.catalogue;

import mitosis.cli.terminal.Table;
import mitosis.cli.terminal.Text;
import mitosis.registry.v1.Agent;
import mitosis.registry.v1.AgentState;
import mitosis.registry.v1.Lineage;

import java.util.List;

/** Trees of agents, drawn with their purses beside them. */
final class Trees {
    private final Table table =
            new Table("AGENT", "STATE", "SLOTS", "TOKENS", "GENERATIONS", "GOAL");

    private Trees() {}

    static List<String> lines(List<Lineage> trees) {
        Trees drawn = new Trees();
        trees.forEach(tree -> drawn.draw(tree, "", ""));
        return drawn.table.lines();
    }

    private void draw(Lineage tree, String own, String below) {
        Agent agent = tree.getAgent();
        boolean retired = agent.getState() == AgentState.AGENT_STATE_RETIRED;
        table.row(
                own + agent.getName(),
                Registry.state(agent),
                retired ? "–" : Text.count(agent.getPurse().getSlots()),
                retired ? "–" : Text.count(agent.getPurse().getTokens()),
                retired ? "–" : Text.count(agent.getPurse().getGenerations()),
                Text.shortened(Text.oneLine(agent.getGoal()), 48));
        int last = tree.getChildrenCount() - 1;
        for (int i = 0; i <= last; i++) {
            draw(
                    tree.getChildren(i),
                    below + (i == last ? "└─ " : "├─ "),
                    below + (i == last ? "   " : "│  "));
        }
    }
}
