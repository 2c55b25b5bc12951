package mitosis.cli.catalogue;

import mitosis.registry.v1.Agent;
import mitosis.registry.v1.AgentActive;
import mitosis.registry.v1.AgentRetired;
import mitosis.registry.v1.Event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One answer to a why.
 *
 * @param revision the revision of the log that says it; 0 when none does
 */
record Reason(String question, String answer, long revision) {

    /** What the log says about an agent, from its registration on. */
    static List<Reason> of(Agent agent, List<Story.Told> story) {
        long registered = agent.getRegisteredRevision();
        List<Reason> reasons = new ArrayList<>();
        reasons.add(
                new Reason(
                        "why is it here?",
                        Principals.told(agent.getPrincipal()) + " asked for it: " + agent.getGoal(),
                        registered));
        reasons.add(new Reason("who paid for it?", payer(agent), registered));
        reasons.add(new Reason("what may it do?", abilities(agent), registered));
        reasons.add(new Reason("what may it spend?", Purses.told(agent.getPurse()), 0));
        reasons.add(new Reason("which code is it?", "the bundle " + agent.getDigest(), registered));
        for (Story.Told told : story) {
            of(told).ifPresent(reasons::add);
        }
        return reasons;
    }

    private static Optional<Reason> of(Story.Told told) {
        Event event = told.event();
        return switch (event.getKindCase()) {
            case AGENT_ACTIVE -> Optional.of(active(event.getAgentActive(), told));
            case AGENT_RETIRED -> Optional.of(retired(event.getAgentRetired(), told));
            default -> Optional.empty();
        };
    }

    private static Reason active(AgentActive active, Story.Told told) {
        return new Reason(
                "where does it run?",
                active.getHost()
                        + " was the first to report it; which host is in line is decided by the"
                        + " agent's name and the conversation",
                told.revision());
    }

    private static Reason retired(AgentRetired retired, Story.Told told) {
        return new Reason(
                "why is it silent?",
                "it was retired; its purse went to "
                        + (retired.getReturnedTo().isEmpty()
                                ? "the namespace"
                                : retired.getReturnedTo()),
                told.revision());
    }

    private static String payer(Agent agent) {
        return agent.getParent().isEmpty()
                ? "the namespace's purse: it is a root"
                : "its parent %s, out of the purse of the root %s (generation %d)"
                        .formatted(agent.getParent(), agent.getRoot(), agent.getGeneration());
    }

    private static String abilities(Agent agent) {
        String reach =
                agent.getLabelCount() == 0
                        ? "nothing but answer"
                        : String.join(", ", agent.getLabelList());
        return "%s, as its bytecode says, under the policy %s"
                .formatted(reach, agent.getManifest().getPolicy());
    }
}
