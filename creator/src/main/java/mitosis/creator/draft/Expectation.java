package mitosis.creator.draft;

import static java.util.Objects.requireNonNull;

/** What must be true of a reply. */
public sealed interface Expectation {
    boolean met(String reply);

    /** The same in words, to follow "a reply that". */
    String words();

    /** Any reply will do, an empty one too. */
    record Answered() implements Expectation {
        @Override
        public boolean met(String reply) {
            return true;
        }

        @Override
        public String words() {
            return "ends well";
        }
    }

    /** The reply says something. */
    record NotEmpty() implements Expectation {
        @Override
        public boolean met(String reply) {
            return !reply.isBlank();
        }

        @Override
        public String words() {
            return "is not empty";
        }
    }

    /** The reply has this text in it, to the letter. */
    record Contains(String text) implements Expectation {
        public Contains {
            requireNonNull(text, "text is null");
        }

        @Override
        public boolean met(String reply) {
            return reply.contains(text);
        }

        @Override
        public String words() {
            return "contains \"%s\"".formatted(text);
        }
    }

    /** The pattern is found in the reply. */
    record Matches(ModestPattern pattern) implements Expectation {
        @Override
        public boolean met(String reply) {
            return pattern.foundIn(reply);
        }

        @Override
        public String words() {
            return "matches \"%s\"".formatted(pattern.text());
        }
    }
}
