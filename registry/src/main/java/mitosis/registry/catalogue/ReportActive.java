package mitosis.registry.catalogue;

import mitosis.registry.v1.Agent;
import mitosis.registry.v1.AgentActive;
import mitosis.registry.v1.AgentState;
import mitosis.registry.v1.Event;
import mitosis.rpc.name.AgentName;
import mitosis.rpc.name.HostId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A host has loaded an agent; the first to say so makes it active. Answers the revision. */
public record ReportActive(AgentName agent, int version, HostId host) implements Command<Long> {
    @Override
    public Decision<Long> decide(Catalogue state, Instant now) {
        Optional<Agent> found = state.agent(agent);
        if (found.isEmpty()) {
            return Decision.refuse(Refusal.unknown(agent));
        }
        if (!Catalogue.alive(found.get())) {
            return Decision.refuse(Refusal.retired(agent));
        }
        if (found.get().getState() == AgentState.AGENT_STATE_ACTIVE) {
            return Decision.nothing(state.revision());
        }
        var active =
                AgentActive.newBuilder()
                        .setNamespace(agent.namespace())
                        .setName(agent.name())
                        .setVersion(version)
                        .setHost(host.value());
        return new Decision.Accepted<>(
                List.of(Event.newBuilder().setAgentActive(active).build()), state.revision() + 1);
    }
}
