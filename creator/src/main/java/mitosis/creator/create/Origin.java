package mitosis.creator.create;

import static java.util.Objects.requireNonNull;

import mitosis.creator.draft.Draft;
import mitosis.creator.prompt.Drafting.Task;

import java.util.Optional;
import java.util.OptionalDouble;

/** What an agent is made of. */
public sealed interface Origin {
    /** What the agent is wanted for, as its bundle says it; empty for a source of its author's. */
    String goal();

    /** What the model is asked for; empty when no model is asked. */
    Optional<Task> task();

    /** A goal, for a model to draft from. */
    record Goal(String goal) implements Origin {
        public Goal {
            requireNonNull(goal, "goal is null");
        }

        @Override
        public Optional<Task> task() {
            return Optional.of(new Task.Goal(goal));
        }
    }

    /**
     * Another agent's source and a change, for a model to draft from.
     *
     * @param model the goal of the agent it is made after
     */
    record Change(String model, String source, String change) implements Origin {
        private static final int LONGEST = 8_000;

        public Change {
            requireNonNull(model, "model is null");
            requireNonNull(source, "source is null");
            requireNonNull(change, "change is null");
        }

        @Override
        public String goal() {
            String goal = model.isEmpty() ? change : "%s, but: %s".formatted(model, change);
            return goal.length() <= LONGEST ? goal : goal.substring(0, LONGEST);
        }

        @Override
        public Optional<Task> task() {
            return Optional.of(new Task.Change(model, source, change));
        }
    }

    /**
     * An author's own source.
     *
     * @param delegation the chance that its answer is handed to a peer; empty: the host's default
     */
    record Submission(Draft draft, OptionalDouble delegation) implements Origin {
        public Submission {
            requireNonNull(draft, "draft is null");
            requireNonNull(delegation, "delegation is null");
        }

        @Override
        public String goal() {
            return "";
        }

        @Override
        public Optional<Task> task() {
            return Optional.empty();
        }
    }
}
