package mitosis.sandbox.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One hostile agent of the corpus. */
record Attack(String name, Verdict must, String source) {
    private static final Path CORPUS = Path.of("../attacks");
    private static final Pattern HEADER =
            Pattern.compile("// attack: .*?; must: (REJECT|CONTAIN|HARMLESS); why: .*");

    /** What has to become of it. */
    enum Verdict {
        /** Refused before anything of it is loaded. */
        REJECT,
        /** Refused, or ended with a typed error within its budget. */
        CONTAIN,
        /** Admitted, and nothing bad happens; or refused for a reason of the dialect. */
        HARMLESS
    }

    static List<Attack> corpus() {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(Attack::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Attack read(Path file) {
        try {
            String source = Files.readString(file);
            Matcher header = HEADER.matcher(source.lines().findFirst().orElse(""));
            if (!header.matches()) {
                throw new IllegalStateException("no verdict in the first line of " + file);
            }
            String name = file.getFileName().toString().replace(".java", "");
            return new Attack(name, Verdict.valueOf(header.group(1)), source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The letter and number that tell it from all others. */
    String number() {
        return name.substring(0, name.indexOf('_'));
    }

    @Override
    public String toString() {
        return name;
    }
}
