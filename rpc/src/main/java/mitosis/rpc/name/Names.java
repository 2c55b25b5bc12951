package mitosis.rpc.name;

import java.util.regex.Pattern;

/** The one form of all names of ours. */
public final class Names {
    /** The namespace of those who name none. */
    public static final String DEFAULT_NAMESPACE = "default";

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,62}");

    private Names() {}

    /**
     * The name, when it has the form of one.
     *
     * @throws IllegalArgumentException saying what was found and what was wanted
     */
    public static String checked(String what, String name) {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "%s \"%s\" does not match %s".formatted(what, shortened(name), FORM));
        }
        return name;
    }

    /** The namespace meant; an empty one is the default. */
    public static String namespace(String name) {
        return name.isEmpty() ? DEFAULT_NAMESPACE : checked("namespace", name);
    }

    private static String shortened(String name) {
        return name.length() <= 80 ? name : name.substring(0, 80) + "…";
    }
}
