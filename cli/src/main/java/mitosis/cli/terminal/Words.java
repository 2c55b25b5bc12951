package mitosis.cli.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text of a command: its words, or all of standard input when the only word is {@code -}. */
public final class Words {
    private static final int MOST = 16 << 20;

    private Words() {}

    public static String of(List<String> words) {
        return words.equals(List.of("-")) ? standardInput() : String.join(" ", words);
    }

    private static String standardInput() {
        try {
            byte[] bytes = System.in.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw new IllegalArgumentException(
                        "standard input holds more than %d bytes".formatted(MOST));
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
