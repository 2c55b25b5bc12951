package mitosis.sandbox.explain;

import static java.util.Objects.requireNonNull;

/**
 * What a rule means, for the one whose source it refused.
 *
 * @param id the word that findings carry
 * @param sentence what the rule asks
 * @param why the reason for it
 * @param instead what to write instead
 * @param example a few lines of source that keep the rule
 */
public record RulePage(String id, String sentence, String why, String instead, String example) {
    public RulePage {
        requireNonNull(id, "id is null");
        requireNonNull(sentence, "sentence is null");
        requireNonNull(why, "why is null");
        requireNonNull(instead, "instead is null");
        requireNonNull(example, "example is null");
    }
}
