package mitosis.registry.catalogue;

import mitosis.registry.v1.Event;
import mitosis.registry.v1.Host;
import mitosis.registry.v1.HostState;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes down what became of hosts; what the log says already is not said twice. Answers the
 * revision.
 */
public record ChangeHosts(List<Event> changes) implements Command<Long> {
    public ChangeHosts {
        changes = List.copyOf(changes);
    }

    @Override
    public Decision<Long> decide(Catalogue state, Instant now) {
        List<Event> news = new ArrayList<>();
        Catalogue next = state;
        for (Event wanted : changes) {
            Event change = stamped(wanted, state.revision() + 1);
            if (isNews(next, change)) {
                news.add(change);
                Fold fold = new Fold(next);
                fold.apply(change);
                next = fold.at(state.revision());
            }
        }
        return new Decision.Accepted<>(
                news, news.isEmpty() ? state.revision() : state.revision() + 1);
    }

    /** Who reads the log learns from the event alone since when a host is here. */
    private static Event stamped(Event change, long revision) {
        if (!change.hasHostJoined()) {
            return change;
        }
        var stamped = change.toBuilder();
        stamped.getHostJoinedBuilder().getHostBuilder().setJoinedRevision(revision);
        return stamped.build();
    }

    private static boolean isNews(Catalogue state, Event change) {
        return switch (change.getKindCase()) {
            case HOST_JOINED -> joins(state, change.getHostJoined().getHost());
            case HOST_DRAINING ->
                    present(
                                    state,
                                    change.getHostDraining().getHost(),
                                    change.getHostDraining().getIncarnation())
                            .filter(host -> host.getState() == HostState.HOST_STATE_SERVING)
                            .isPresent();
            case HOST_LEFT ->
                    present(
                                    state,
                                    change.getHostLeft().getHost(),
                                    change.getHostLeft().getIncarnation())
                            .isPresent();
            default -> throw new IllegalArgumentException("not about a host: " + change);
        };
    }

    private static boolean joins(Catalogue state, Host joining) {
        Optional<Host> before = state.hosts().find(joining.getId());
        return before.isEmpty()
                || before.get().getIncarnation() < joining.getIncarnation()
                || (before.get().getIncarnation() == joining.getIncarnation()
                        && before.get().getState() == HostState.HOST_STATE_LEFT);
    }

    private static Optional<Host> present(Catalogue state, String id, long incarnation) {
        return state.hosts()
                .find(id)
                .filter(host -> host.getIncarnation() == incarnation)
                .filter(host -> host.getState() != HostState.HOST_STATE_LEFT);
    }
}
