package mitosis.registry.ledger;

import mitosis.registry.catalogue.Catalogue;
import mitosis.registry.catalogue.Command;
import mitosis.registry.catalogue.Decision;
import mitosis.registry.v1.Event;
import mitosis.rpc.RefusedException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A command in the writer's queue, and who waits for its answer. */
final class Pending<A> {
    private final Command<A> command;
    private final CompletableFuture<A> answer = new CompletableFuture<>();
    private Optional<Decision.Accepted<A>> accepted = Optional.empty();

    Pending(Command<A> command) {
        this.command = command;
    }

    CompletableFuture<A> answer() {
        return answer;
    }

    /** The events to append; a command that is refused or fails ends here. */
    List<Event> decide(Catalogue state, Instant now) {
        Decision<A> decision;
        try {
            decision = command.decide(state, now);
        } catch (RuntimeException fault) {
            answer.completeExceptionally(fault);
            return List.of();
        }
        return switch (decision) {
            case Decision.Refused<A>(var why) -> {
                answer.completeExceptionally(why.asException());
                yield List.of();
            }
            case Decision.Accepted<A> yes -> {
                accepted = Optional.of(yes);
                yield yes.events();
            }
        };
    }

    /** What was decided is durable. */
    void done() {
        accepted.ifPresent(yes -> answer.complete(yes.answer()));
    }

    void fail(RefusedException why) {
        answer.completeExceptionally(why);
    }
}
