package mitosis.registry.catalogue;

import static mitosis.registry.catalogue.Refusal.invalid;

import mitosis.registry.v1.Agent;
import mitosis.registry.v1.AgentRegistered;
import mitosis.registry.v1.AgentState;
import mitosis.registry.v1.Bundle;
import mitosis.registry.v1.Event;
import mitosis.registry.v1.PurseReserved;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.name.AgentName;
import mitosis.rpc.name.Names;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes an agent out of a reservation and a bundle that is durable and believed already.
 *
 * @param digest of the bundle's content
 */
public record Register(
        PolicyOrder policies, String reservation, String requestId, Bundle bundle, String digest)
        implements Command<Register.Registered> {
    private static final int LONGEST_ROLE = 63;
    private static final int LONGEST_GOAL = 64 * 1024;

    public Register {
        Names.checked("bundle.namespace", bundle.getNamespace());
        Names.checked("bundle.name", bundle.getName());
        atMost("bundle.role", bundle.getRole(), LONGEST_ROLE);
        atMost("bundle.goal", bundle.getGoal(), LONGEST_GOAL);
    }

    /** The agent as it is in the catalogue, and the revision that shows it so. */
    public record Registered(Agent agent, long revision) {}

    @Override
    public Decision<Registered> decide(Catalogue state, Instant now) {
        Optional<PurseReserved> reserved = state.reservations().find(reservation);
        Optional<Agent> made = state.madeBy(bundle.getNamespace(), requestId);
        if (made.isPresent()) {
            return Decision.nothing(new Registered(made.get(), state.revision()));
        }
        if (state.stopped()) {
            return Decision.refuse(Refusal.stopped());
        }
        if (reserved.isEmpty() || Expire.over(reserved.get(), now)) {
            return Decision.refuse(
                    Refusal.of(
                            ErrorCode.PURSE_EMPTY,
                            "the reservation \"%s\" has expired or is used up"
                                    .formatted(reservation),
                            "reserve again"));
        }
        Ticket ticket = Ticket.of(state, reserved.get());
        return objection(state, ticket, reserved.get())
                .<Decision<Registered>>map(Decision::refuse)
                .orElseGet(() -> accept(state, ticket, reserved.get(), now));
    }

    private Optional<Refusal> objection(Catalogue state, Ticket ticket, PurseReserved reserved) {
        Optional<String> misfit =
                differs("namespace", bundle.getNamespace(), ticket.name().namespace())
                        .or(() -> differs("name", bundle.getName(), ticket.name().name()))
                        .or(() -> differs("version", bundle.getVersion(), 1))
                        .or(() -> differs("parent", bundle.getParent(), ticket.parent()))
                        .or(() -> differs("root", bundle.getRoot(), ticket.root()))
                        .or(() ->
                                differs("generation", bundle.getGeneration(), ticket.generation()))
                        .or(() -> anotherRequest(reserved));
        if (misfit.isPresent()) {
            return Optional.of(
                    invalid(
                            misfit.get(),
                            "sign a bundle that fits what its reservation was answered with"));
        }
        if (state.agent(ticket.name()).isPresent()) {
            return Optional.of(
                    Refusal.of(
                            ErrorCode.NAME_TAKEN,
                            "the name \"%s\" is taken".formatted(ticket.name()),
                            "reserve another"));
        }
        return ticket.parent().isEmpty()
                ? Optional.empty()
                : ofParent(state, new AgentName(ticket.name().namespace(), ticket.parent()));
    }

    private Optional<Refusal> ofParent(Catalogue state, AgentName name) {
        Agent parent = state.agent(name).orElseThrow();
        if (!Catalogue.alive(parent)) {
            return Optional.of(Refusal.retired(name));
        }
        String own = parent.getManifest().getPolicy();
        String wanted = bundle.getManifest().getPolicy();
        return policies.allows(own, wanted)
                ? Optional.empty()
                : Optional.of(
                        Refusal.of(
                                ErrorCode.DENIED_BY_POLICY,
                                "agent \"%s\" denied: policy \"%s\" is wider than \"%s\" of its parent \"%s\""
                                        .formatted(bundle.getName(), wanted, own, name),
                                "create it under its parent's policy"));
    }

    private Decision<Registered> accept(
            Catalogue state, Ticket ticket, PurseReserved reserved, Instant now) {
        long revision = state.revision() + 1;
        Agent agent =
                Agent.newBuilder()
                        .setNamespace(bundle.getNamespace())
                        .setName(bundle.getName())
                        .setVersion(bundle.getVersion())
                        .setState(AgentState.AGENT_STATE_REGISTERED)
                        .setRole(bundle.getRole())
                        .setGoal(bundle.getGoal())
                        .setDigest(digest)
                        .setManifest(bundle.getManifest())
                        .addAllLabel(bundle.getLabelList())
                        .setParent(ticket.parent())
                        .setRoot(ticket.root())
                        .setGeneration(ticket.generation())
                        .setPrincipal(bundle.getPrincipal())
                        .setPurse(ticket.purse().toPurse())
                        .setRegisteredRevision(revision)
                        .setRegisteredAt(Events.at(now))
                        .setRequestId(reserved.getRequestId())
                        .build();
        var registered =
                AgentRegistered.newBuilder().setAgent(agent).setReservation(reservation).build();
        return new Decision.Accepted<>(
                List.of(Event.newBuilder().setAgentRegistered(registered).build()),
                new Registered(agent, revision));
    }

    private Optional<String> anotherRequest(PurseReserved reserved) {
        return requestId.isEmpty()
                ? Optional.empty()
                : differs("request_id", requestId, reserved.getRequestId());
    }

    private static Optional<String> differs(String field, Object found, Object wanted) {
        return Objects.equals(found, wanted)
                ? Optional.empty()
                : Optional.of(
                        "the bundle's %s is \"%s\", the reservation's is \"%s\""
                                .formatted(field, found, wanted));
    }

    private static void atMost(String field, String text, int most) {
        if (text.length() > most) {
            throw new IllegalArgumentException(
                    "%s has %d characters, must have at most %d"
                            .formatted(field, text.length(), most));
        }
    }
}
