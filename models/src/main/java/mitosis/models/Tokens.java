package mitosis.models;

/** Tokens where nobody counted them: about four characters each. */
public final class Tokens {
    private static final int CHARACTERS = 4;

    private Tokens() {}

    /** How many tokens a text is likely to be, at least one. */
    public static long estimate(String text) {
        return Math.max(1, (text.length() + CHARACTERS - 1L) / CHARACTERS);
    }

    /** How many tokens a prompt is likely to be. */
    public static long estimate(Prompt prompt) {
        return prompt.system().isEmpty()
                ? estimate(prompt.user())
                : estimate(prompt.system()) + estimate(prompt.user());
    }

    /** How many characters are sure to fit into so many tokens. */
    public static int characters(int tokens) {
        return (int) Math.min(Integer.MAX_VALUE, (long) tokens * CHARACTERS);
    }
}
