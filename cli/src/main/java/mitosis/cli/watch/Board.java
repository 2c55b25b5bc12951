package mitosis.cli.watch;

import mitosis.cli.terminal.Json;
import mitosis.cli.terminal.Table;
import mitosis.cli.terminal.Text;
import mitosis.registry.v1.Agent;
import mitosis.registry.v1.AgentActive;
import mitosis.registry.v1.AgentState;
import mitosis.registry.v1.Event;
import mitosis.registry.v1.Host;
import mitosis.registry.v1.HostState;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a watcher's terminal shows: the agents, the hosts and what happened last. */
final class Board {
    private static final int RECENT = 6;

    private final Map<String, Agent> agents = new LinkedHashMap<>();
    private final Map<String, Host> hosts = new LinkedHashMap<>();
    private final Deque<String> recent = new ArrayDeque<>();
    private long revision;
    private boolean stopped;

    void told(Told told) {
        revision = Math.max(revision, told.revision());
        switch (told) {
            case Told.Agents present -> {
                agents.clear();
                present.agents().forEach(agent -> agents.put(agent.getName(), agent));
                stopped = present.stopped();
            }
            case Told.Hosts present -> {
                hosts.clear();
                present.hosts().forEach(host -> hosts.put(host.getId(), host));
            }
            case Told.Happened happened -> happened(happened);
        }
    }

    /** The whole picture, at most this many lines high; the oldest agents give way. */
    List<String> lines(int height) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "revision %d   %s, %d active   %s%s"
                        .formatted(
                                revision,
                                Text.count(agents.size(), "agent"),
                                agents.values().stream().filter(Board::isActive).count(),
                                Text.count(hosts.size(), "host"),
                                stopped ? "   STOPPED" : ""));
        lines.add("");
        lines.addAll(hostTable().lines());
        lines.add("");
        int room = height - lines.size() - RECENT - 3;
        lines.addAll(agentTable(Math.max(3, room)).lines());
        lines.add("");
        lines.addAll(recent);
        return lines;
    }

    private void happened(Told.Happened happened) {
        Event event = happened.event();
        recent.addLast("%6d  %s".formatted(happened.revision(), Sentence.of(event)));
        if (recent.size() > RECENT) {
            recent.removeFirst();
        }
        switch (event.getKindCase()) {
            case AGENT_REGISTERED -> {
                Agent agent = event.getAgentRegistered().getAgent();
                agents.put(agent.getName(), agent);
            }
            case AGENT_ACTIVE -> active(event.getAgentActive());
            case AGENT_RETIRED -> agents.remove(event.getAgentRetired().getName());
            case HOST_JOINED -> {
                Host host = event.getHostJoined().getHost();
                hosts.put(host.getId(), host);
            }
            case HOST_DRAINING ->
                    hosts.computeIfPresent(
                            event.getHostDraining().getHost(),
                            (id, host) ->
                                    host.toBuilder()
                                            .setState(HostState.HOST_STATE_DRAINING)
                                            .build());
            case HOST_LEFT -> hosts.remove(event.getHostLeft().getHost());
            case STOPPED -> stopped = true;
            case RESUMED -> stopped = false;
            case PURSE_OPENED,
                    PURSE_RESERVED,
                    PURSE_RETURNED,
                    TOKENS_DRAWN,
                    KEY_TRUSTED,
                    KIND_NOT_SET -> {
                // seen among the recent ones; the tables show none of it
            }
        }
    }

    private void active(AgentActive active) {
        agents.computeIfPresent(
                active.getName(),
                (name, agent) ->
                        agent.toBuilder()
                                .setState(AgentState.AGENT_STATE_ACTIVE)
                                .setActiveOn(active.getHost())
                                .build());
    }

    private static boolean isActive(Agent agent) {
        return agent.getState() == AgentState.AGENT_STATE_ACTIVE;
    }

    private Table hostTable() {
        Table table = new Table("HOST", "STATE", "ADDRESS", "FIRST HOST OF");
        for (Host host : hosts.values()) {
            long first =
                    agents.values().stream()
                            .filter(agent -> agent.getActiveOn().equals(host.getId()))
                            .count();
            table.row(
                    host.getId(),
                    Json.word(host.getState().getValueDescriptor()),
                    host.getAddress(),
                    first);
        }
        return table;
    }

    private Table agentTable(int most) {
        Table table = new Table("AGENT", "STATE", "GEN", "PARENT", "FIRST ON", "GOAL");
        agents.values().stream()
                .skip(Math.max(0, agents.size() - most))
                .forEach(agent ->
                        table.row(
                                agent.getName(),
                                Json.word(agent.getState().getValueDescriptor()),
                                agent.getGeneration(),
                                agent.getParent(),
                                agent.getActiveOn(),
                                Text.shortened(Text.oneLine(agent.getGoal()), 48)));
        return table;
    }
}
