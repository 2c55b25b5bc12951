package mitosis.cli.watch;

import mitosis.rpc.RefusedException;

import java.util.List;

/** What came in from one half of the log. */
sealed interface Heard {
    Source source();

    /**
     * The log is told up to a revision.
     *
     * @param told in order; may be empty
     */
    record Progress(Source source, long revision, List<Told> told) implements Heard {
        public Progress {
            told = List.copyOf(told);
        }
    }

    /** The stream broke and is opened again from where it stood. */
    record Broken(Source source, RefusedException why) implements Heard {}

    /** The stream broke and is not opened again. */
    record Ended(Source source, RefusedException why) implements Heard {}
}
