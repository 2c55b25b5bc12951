package mitosis.rpc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The secret by which the platform's processes on one machine prove themselves to each other. */
public final class Token {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    private final String value;

    private Token(String value) {
        this.value = value;
    }

    /** A new token in no file. */
    public static Token random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new Token(HexFormat.of().formatHex(bytes));
    }

    /** The token of a file that only its owner may read; made when there is none. */
    public static Token create(Path file) throws IOException {
        if (Files.exists(file)) {
            return read(file);
        }
        Token token = random();
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(
                part,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(part, token.value, StandardOpenOption.WRITE);
        Files.move(part, file);
        return token;
    }

    public static Token read(Path file) throws IOException {
        String text = Files.readString(file).strip();
        if (!FORM.matcher(text).matches()) {
            throw new IOException(
                    "the token file does not hold 64 hex digits; delete it and start again");
        }
        return new Token(text);
    }

    /** Whether somebody showed this token; takes the same time whatever was shown. */
    public boolean matches(String shown) {
        return MessageDigest.isEqual(
                value.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }

    /** What the header carries. */
    String shown() {
        return value;
    }

    @Override
    public String toString() {
        return "token";
    }
}
