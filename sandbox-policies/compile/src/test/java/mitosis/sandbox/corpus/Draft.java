package mitosis.sandbox.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One honest agent of the corpus, as a language model wrote it at its first attempt. */
record Draft(String name, String source, String message) {
    private static final Path CORPUS = Path.of("src/test/resources/drafts");

    static List<Draft> corpus(String dialect) {
        try (Stream<Path> files = Files.list(CORPUS.resolve(dialect))) {
            return files.sorted().map(Draft::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The second line gives a message to try and what a right reply has. */
    private static Draft read(Path file) {
        try {
            String source = Files.readString(file);
            String trial = source.lines().skip(1).findFirst().orElse("");
            String message = trial.replaceFirst("^// try: ", "").replaceFirst(" => .*$", "");
            String name = file.getFileName().toString().replace(".java", "");
            return new Draft(name, source, message.replace("\\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
