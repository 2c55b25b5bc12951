package mitosis.cli.watch;

import mitosis.cli.terminal.Json;
import mitosis.cli.terminal.Text;
import mitosis.registry.v1.Agent;
import mitosis.registry.v1.AgentRetired;
import mitosis.registry.v1.Event;
import mitosis.registry.v1.PurseReserved;
import mitosis.registry.v1.TokensDrawn;

/** An event as a sentence. */
final class Sentence {
    private Sentence() {}

    static String of(Event event) {
        return switch (event.getKindCase()) {
            case AGENT_REGISTERED -> registered(event.getAgentRegistered().getAgent());
            case AGENT_ACTIVE ->
                    "%s is active, first on %s"
                            .formatted(
                                    event.getAgentActive().getName(),
                                    event.getAgentActive().getHost());
            case AGENT_RETIRED -> retired(event.getAgentRetired());
            case HOST_JOINED ->
                    "host %s joined at %s"
                            .formatted(
                                    event.getHostJoined().getHost().getId(),
                                    event.getHostJoined().getHost().getAddress());
            case HOST_DRAINING ->
                    "host %s takes nothing new".formatted(event.getHostDraining().getHost());
            case HOST_LEFT ->
                    "host %s left: %s"
                            .formatted(
                                    event.getHostLeft().getHost(), event.getHostLeft().getReason());
            case PURSE_OPENED ->
                    "namespace %s has a purse of %s and %s"
                            .formatted(
                                    event.getPurseOpened().getNamespace(),
                                    Text.count(
                                            event.getPurseOpened().getPurse().getSlots(), "slot"),
                                    Text.count(
                                            event.getPurseOpened().getPurse().getTokens(),
                                            "token"));
            case PURSE_RESERVED -> reserved(event.getPurseReserved());
            case PURSE_RETURNED ->
                    "a reservation went back: " + event.getPurseReturned().getReason();
            case TOKENS_DRAWN -> drawn(event.getTokensDrawn());
            case KEY_TRUSTED ->
                    "key %s is trusted"
                            .formatted(Text.shortened(event.getKeyTrusted().getKeyId(), 13));
            case STOPPED -> "stopped: " + Text.oneLine(event.getStopped().getReason());
            case RESUMED -> "resumed";
            case KIND_NOT_SET -> "something this build does not know";
        };
    }

    private static String registered(Agent agent) {
        String born =
                agent.getParent().isEmpty()
                        ? "%s is registered".formatted(agent.getName())
                        : "%s is registered, generation %d, child of %s"
                                .formatted(
                                        agent.getName(), agent.getGeneration(), agent.getParent());
        return born + ": " + Text.shortened(Text.oneLine(agent.getGoal()), 60);
    }

    private static String retired(AgentRetired retired) {
        return "%s is retired; its purse went to %s"
                .formatted(
                        retired.getName(),
                        retired.getReturnedTo().isEmpty()
                                ? "the namespace"
                                : retired.getReturnedTo());
    }

    private static String reserved(PurseReserved reserved) {
        return "%s keeps a slot and %s for %s"
                .formatted(
                        reserved.getParent().isEmpty() ? "the namespace" : reserved.getParent(),
                        Text.count(reserved.getAmount().getTokens(), "token"),
                        reserved.getName());
    }

    private static String drawn(TokensDrawn drawn) {
        String whose = drawn.getAgent().isEmpty() ? "the namespace" : drawn.getAgent();
        return drawn.getTokens() < 0
                ? "%s got %s back".formatted(whose, Text.count(-drawn.getTokens(), "token"))
                : "%s drew %s".formatted(whose, Text.count(drawn.getTokens(), "token"));
    }

    /** An agent of the present state. */
    static String present(Agent agent) {
        return "%s is %s: %s"
                .formatted(
                        agent.getName(),
                        Json.word(agent.getState().getValueDescriptor()),
                        Text.shortened(Text.oneLine(agent.getGoal()), 60));
    }
}
