package mitosis.sandbox.explain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The pages of all rules, read once from the Markdown files in {@code rules/}; the file {@code
 * rules/index} names them.
 */
public final class Rules {
    private static final Map<String, RulePage> PAGES = Collections.unmodifiableMap(read());

    private Rules() {}

    /** The page of a rule; empty when there is no such rule. */
    public static Optional<RulePage> explain(String id) {
        return Optional.ofNullable(PAGES.get(id));
    }

    /** All pages, by id. */
    public static Collection<RulePage> all() {
        return PAGES.values();
    }

    static String instead(String id) {
        return explain(id).map(RulePage::instead).orElse("");
    }

    private static Map<String, RulePage> read() {
        Map<String, RulePage> pages = new TreeMap<>();
        resource("index")
                .lines()
                .forEach(id -> pages.put(id, RulePage.parse(id, resource(id + ".md"))));
        return pages;
    }

    private static String resource(String name) {
        try (InputStream file = Rules.class.getResourceAsStream("/rules/" + name)) {
            if (file == null) {
                throw new IllegalStateException("no page rules/" + name);
            }
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
