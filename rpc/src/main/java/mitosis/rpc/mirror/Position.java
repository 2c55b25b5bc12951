package mitosis.rpc.mirror;

/**
 * Where a watcher stands in a log, and what it makes of the next message: pure, so that the rule
 * against gaps can be tested without a stream.
 *
 * @param clusterId the log's id; empty before the first message
 * @param revision the last revision seen whole
 * @param known whether the state up to that revision is known
 */
record Position(String clusterId, long revision, boolean known) {
    static final Position NOWHERE = new Position("", 0, false);

    /** What to do with a message. */
    sealed interface Verdict {
        /** It follows on what is known. */
        record Follows(Position next) implements Verdict {}

        /**
         * It is part of the present state, sent from the start: what was known is to be forgotten
         * first.
         */
        record StartsOver(Position next) implements Verdict {}

        /** Something is missing: ask again from the start. */
        record Gap() implements Verdict {}
    }

    /**
     * Judges the next message.
     *
     * @param heard the log's id as told with it
     * @param first whether it is the first message of its stream
     * @param previous the revision it follows on
     * @param revision where it leads
     * @param snapshot whether it holds a part or the end of the present state
     * @param end whether the present state is complete with it
     */
    Verdict judge(
            String heard,
            boolean first,
            long previous,
            long revision,
            boolean snapshot,
            boolean end) {
        if (snapshot) {
            Position next = new Position(heard, revision, end);
            return first ? new Verdict.StartsOver(next) : new Verdict.Follows(next);
        }
        boolean sameLog = heard.isEmpty() || heard.equals(clusterId) || clusterId.isEmpty();
        boolean follows = first ? previous <= this.revision : previous == this.revision;
        if (!known || !sameLog || !follows || revision < this.revision) {
            return new Verdict.Gap();
        }
        return new Verdict.Follows(
                new Position(heard.isEmpty() ? clusterId : heard, revision, true));
    }
}
