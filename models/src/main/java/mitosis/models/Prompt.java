package mitosis.models;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One question to a model, with all that bounds its answer.
 *
 * @param purpose what the answer is for
 * @param system the rules and the role; may be empty
 * @param user what is asked
 * @param seed the same seed makes the same answer where the model can do that; absent: the model's
 *     choice
 * @param maxOutputTokens the longest answer
 * @param timeLeft how long the caller waits
 * @param form the form that the answer must have; absent: plain text
 */
public record Prompt(
        Purpose purpose,
        String system,
        String user,
        OptionalLong seed,
        int maxOutputTokens,
        Duration timeLeft,
        Optional<AnswerForm> form) {
    /** The longest answer when nothing else is said. */
    public static final int DEFAULT_OUTPUT_TOKENS = 1_024;

    /** The longest wait when nothing else is said. */
    public static final Duration DEFAULT_TIME = Duration.ofSeconds(30);

    public Prompt {
        requireNonNull(purpose, "purpose is null");
        requireNonNull(system, "system is null");
        requireNonNull(user, "user is null");
        requireNonNull(seed, "seed is null");
        requireNonNull(timeLeft, "timeLeft is null");
        requireNonNull(form, "form is null");
        if (maxOutputTokens < 1) {
            throw new IllegalArgumentException(
                    "max_output_tokens is %d, must be at least 1".formatted(maxOutputTokens));
        }
    }

    /** A prompt for a text. */
    public static Prompt chat(String system, String user) {
        return of(Purpose.CHAT, system, user);
    }

    /** A prompt for the draft of an agent. */
    public static Prompt draft(String system, String user) {
        return of(Purpose.DRAFT, system, user);
    }

    private static Prompt of(Purpose purpose, String system, String user) {
        return new Prompt(
                purpose,
                system,
                user,
                OptionalLong.empty(),
                DEFAULT_OUTPUT_TOKENS,
                DEFAULT_TIME,
                Optional.empty());
    }

    public Prompt withSeed(long value) {
        return new Prompt(
                purpose, system, user, OptionalLong.of(value), maxOutputTokens, timeLeft, form);
    }

    public Prompt withMaxOutputTokens(int value) {
        return new Prompt(purpose, system, user, seed, value, timeLeft, form);
    }

    public Prompt within(Duration value) {
        return new Prompt(purpose, system, user, seed, maxOutputTokens, value, form);
    }

    public Prompt inForm(AnswerForm value) {
        return new Prompt(
                purpose, system, user, seed, maxOutputTokens, timeLeft, Optional.of(value));
    }

    /** Never the prompt itself, which must not reach a log. */
    @Override
    public String toString() {
        return "Prompt[%s, %d characters]".formatted(purpose, system.length() + user.length());
    }
}
