package mitosis.sandbox.explain;

import static java.util.Objects.requireNonNull;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private static final Pattern FORM =
            Pattern.compile(
                    """
                    # (?<id>[a-z-]+)

                    (?<sentence>.+?)

                    ## Why

                    (?<why>.+?)

                    ## Instead

                    (?<instead>.+?)

                    ## Example

                    ```java
                    (?<example>.+?)
                    ```
                    """,
                    Pattern.DOTALL);

    public RulePage {
        requireNonNull(id, "id is null");
        requireNonNull(sentence, "sentence is null");
        requireNonNull(why, "why is null");
        requireNonNull(instead, "instead is null");
        requireNonNull(example, "example is null");
    }

    /** Reads a page: a title that is the id, a sentence, and the three sections. */
    static RulePage parse(String id, String markdown) {
        Matcher page = FORM.matcher(markdown);
        if (!page.matches() || !id.equals(page.group("id"))) {
            throw new IllegalArgumentException(
                    "the page of rule \"%s\" is malformed".formatted(id));
        }
        return new RulePage(
                id,
                unwrapped(page, "sentence"),
                unwrapped(page, "why"),
                unwrapped(page, "instead"),
                requireNonNull(page.group("example")));
    }

    /** Prose is wrapped in the file and flows here. */
    private static String unwrapped(Matcher page, String group) {
        return requireNonNull(page.group(group)).replace('\n', ' ');
    }
}
