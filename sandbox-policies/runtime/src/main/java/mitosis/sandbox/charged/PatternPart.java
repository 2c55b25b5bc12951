package mitosis.sandbox.charged;

/** What a part of a regular expression may cost to match. */
final class PatternPart {
    private PatternPart() {}

    /**
     * The size of a part.
     *
     * @param nullable whether it can match nothing
     * @param choices how many choices can be crossed in it without reading a character
     * @param longest the most characters that it can match
     */
    record Size(boolean nullable, int choices, long longest) {
        static final long ENDLESS = 1L << 40;
        static final Size EMPTY = new Size(true, 0, 0);
        static final Size CHARACTER = new Size(false, 0, 2);

        /** What an earlier group matched: anything, or nothing. */
        static final Size BACK_REFERENCE = new Size(true, 0, ENDLESS);

        private static final int MOST = 1_000;

        Size then(Size next) {
            return new Size(
                    nullable && next.nullable,
                    choices + next.choices,
                    Math.min(ENDLESS, longest + next.longest));
        }

        Size or(Size other) {
            int more = nullable && other.nullable ? 1 : 0;
            return new Size(
                    nullable || other.nullable,
                    choices + other.choices + more,
                    Math.max(longest, other.longest));
        }

        Size times(long least, long most) {
            boolean endless = most == ENDLESS;
            long rounds = Math.clamp(endless ? least : most, 1, 8);
            int crossed = nullable ? (int) Math.min(MOST, (choices + 1L) * rounds) : choices;
            long length = longest == 0 ? 0 : endless ? ENDLESS : Math.min(ENDLESS, longest * most);
            return new Size(nullable || least == 0, crossed, length);
        }
    }
}
