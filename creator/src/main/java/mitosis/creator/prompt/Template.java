package mitosis.creator.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with holes, such as {@code {{goal}}}. */
record Template(String text) {
    private static final Pattern HOLE = Pattern.compile("\\{\\{([a-z-]+)}}");

    /** A template that is packed beside this class. */
    static Template named(String file) {
        return new Template(resource(file));
    }

    static String resource(String file) {
        try (InputStream in = Template.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("%s is not packed".formatted(file));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Fills every hole once; what goes in is not looked at for holes. */
    String fill(Map<String, String> values) {
        return HOLE.matcher(text)
                .replaceAll(hole -> Matcher.quoteReplacement(value(hole.group(1), values)));
    }

    private static String value(String name, Map<String, String> values) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("nothing fills the hole \"%s\"".formatted(name));
        }
        return value;
    }
}
