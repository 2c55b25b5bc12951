package mitosis.creator.draft;

import mitosis.sandbox.Finding;

import java.util.List;

/** What could be made of a model's answer. */
public sealed interface Reading {
    /**
     * The answer has a draft in it.
     *
     * @param warnings what was left out of it
     */
    record Drafted(Draft draft, List<Finding> warnings) implements Reading {
        public Drafted {
            warnings = List.copyOf(warnings);
        }
    }

    /** The answer has none; the finding says what is wrong with its form. */
    record Unreadable(Finding finding) implements Reading {}
}
