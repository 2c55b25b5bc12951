package mitosis.creator.create;

import mitosis.creator.cluster.Reservation;
import mitosis.creator.draft.Draft;
import mitosis.creator.keep.Attempt;
import mitosis.sandbox.admit.Admission.Admitted;

import java.util.List;

/**
 * An attempt that passed everything.
 *
 * @param model who wrote it
 * @param attempts all that there were, the accepted one last
 */
public record Accepted(
        Order order,
        Reservation reservation,
        Draft draft,
        Admitted admitted,
        String model,
        List<Attempt> attempts) {
    public Accepted {
        attempts = List.copyOf(attempts);
    }
}
