package mitosis.sandbox.compile;

import java.util.Locale;
import java.util.Optional;

/** The Java that a source may use. */
public enum Dialect {
    /**
     * What the small in-memory compiler understands: no lambdas, records, var or switch
     * expressions.
     */
    PLAIN,
    /** What the JDK compiler understands. */
    MODERN,
    /** Plain when the source is, else modern. */
    AUTO;

    /** The word of commands, bundles and the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The dialect of that wire name, if there is one. */
    public static Optional<Dialect> find(String wireName) {
        for (Dialect dialect : values()) {
            if (dialect.wireName().equals(wireName)) {
                return Optional.of(dialect);
            }
        }
        return Optional.empty();
    }
}
