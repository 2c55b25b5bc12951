package mitosis.models.gateway;

import static java.util.Objects.requireNonNull;

import mitosis.rpc.name.AgentName;
import mitosis.rpc.name.Names;

import java.util.Optional;

/**
 * Whose purse pays for an answer.
 *
 * @param agent absent: the namespace itself pays
 */
public record Payer(String namespace, Optional<String> agent) {
    public Payer {
        Names.checked("namespace", namespace);
        requireNonNull(agent, "agent is null");
        agent.ifPresent(name -> Names.checked("agent name", name));
    }

    /** An empty namespace means the default one, an empty agent the namespace itself. */
    public static Payer of(String namespace, String agent) {
        return new Payer(
                Names.namespace(namespace),
                agent.isEmpty() ? Optional.empty() : Optional.of(agent));
    }

    public static Payer of(AgentName agent) {
        return new Payer(agent.namespace(), Optional.of(agent.name()));
    }

    @Override
    public String toString() {
        return agent.map(name -> "agent \"%s\"".formatted(name))
                .orElseGet(() -> "namespace \"%s\"".formatted(namespace));
    }
}
