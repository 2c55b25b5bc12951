package mitosis.registry.grpc;

import java.util.regex.Pattern;

/** The form of a bundle's digest. */
final class Digest {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    private Digest() {}

    static String checked(String digest) {
        if (!FORM.matcher(digest).matches()) {
            throw new IllegalArgumentException("digest must be 64 lower-case hex digits");
        }
        return digest;
    }
}
