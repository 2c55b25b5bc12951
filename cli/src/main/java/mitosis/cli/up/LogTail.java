package mitosis.cli.up;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The last words of a log. */
final class LogTail {
    private static final int MOST_BYTES = 4_096;

    private LogTail() {}

    /** The last line that is not blank and begins at the left; "no word" when there is none. */
    static String of(Path log) {
        try (var file = Files.newByteChannel(log)) {
            long size = file.size();
            file.position(Math.max(0, size - MOST_BYTES));
            var bytes = java.nio.ByteBuffer.allocate(MOST_BYTES);
            while (bytes.hasRemaining() && file.read(bytes) >= 0) {
                // until the buffer is full or the file ends
            }
            String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
            List<String> lines =
                    text.lines()
                            .filter(line ->
                                    !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                            .toList();
            return lines.isEmpty() ? "no word" : lines.getLast();
        } catch (IOException _) {
            return "no word";
        }
    }
}
