package mitosis.cli.policy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The Java sources that somebody named, by file or by folder. */
final class Sources {
    /** More than any policy accepts, so that the refusal comes from the policy. */
    private static final int MOST = 4 << 20;

    private Sources() {}

    static List<Path> of(List<Path> filesAndFolders) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path path : filesAndFolders) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> below = Files.walk(path)) {
                    below.filter(file -> file.toString().endsWith(".java"))
                            .filter(Files::isRegularFile)
                            .sorted()
                            .forEach(sources::add);
                }
            } else if (Files.isRegularFile(path)) {
                sources.add(path);
            } else {
                throw new NoSuchFileException(path.toString());
            }
        }
        return sources;
    }

    /** The text; bytes that are no UTF-8 become a sign that every scan refuses. */
    static String text(Path file) throws IOException {
        long size = Files.size(file);
        if (size > MOST) {
            throw new IllegalArgumentException(
                    "%s has %d bytes, a source has at most %d".formatted(file, size, MOST));
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
