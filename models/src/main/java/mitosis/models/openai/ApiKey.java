package mitosis.models.openai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The secret that a provider knows us by. It is sent to the provider and shown nowhere else. */
public final class ApiKey {
    /** For servers on this machine that ask for none. */
    public static final ApiKey NONE = new ApiKey("none");

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,1000}");

    private final String secret;

    private ApiKey(String secret) {
        this.secret = secret;
    }

    /**
     * The key in a text, without the space around it.
     *
     * @param where where it comes from, for the error; never the key itself
     */
    public static ApiKey of(String text, String where) {
        String secret = text.strip();
        if (!FORM.matcher(secret).matches()) {
            throw new IllegalArgumentException(
                    "%s holds no key: wanted is one line of printable characters without spaces"
                            .formatted(where));
        }
        return new ApiKey(secret);
    }

    /** The key in a file. */
    public static ApiKey read(Path file) {
        try {
            return of(Files.readString(file), "the key file");
        } catch (IOException _) {
            throw new IllegalArgumentException(
                    "the key file \"%s\" cannot be read".formatted(file));
        }
    }

    String secret() {
        return secret;
    }

    @Override
    public String toString() {
        return "ApiKey[…]";
    }
}
