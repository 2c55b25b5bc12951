import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Formats every Java source below a folder ({@code apply}), or names those that are not formatted ({@code check}). */
final class Format {
    private Format() {}

    public static void main(String[] args) throws IOException {
        boolean apply = args[0].equals("apply");
        Path root = Path.of(args[1]);
        Formatter formatter = new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());
        List<Path> wrong = new ArrayList<>();
        int seen = 0;
        for (Path file : sources(root)) {
            seen++;
            String is = Files.readString(file);
            String should = formatted(formatter, root.relativize(file), is);
            if (!is.equals(should)) {
                wrong.add(root.relativize(file));
                if (apply) {
                    Files.writeString(file, should);
                }
            }
        }
        System.out.println(seen + " Java files, " + wrong.size() + (apply ? " formatted" : " not formatted"));
        if (!apply && !wrong.isEmpty()) {
            wrong.forEach(file -> System.err.println("not formatted: " + file));
            System.err.println("to format them: mvn -N -Pformat");
            System.exit(1);
        }
    }

    private static String formatted(Formatter formatter, Path name, String source) {
        try {
            return formatter.formatSourceAndFixImports(source);
        } catch (FormatterException e) {
            System.err.println(name + ": " + e.getMessage());
            System.exit(2);
            throw new AssertionError(e);
        }
    }

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.find(root, 30, (path, kind) -> kind.isRegularFile() && wanted(root, path))) {
            return files.sorted().toList();
        }
    }

    private static boolean wanted(Path root, Path file) {
        String path = "/" + root.relativize(file).toString().replace('\\', '/');
        return path.endsWith(".java")
                && (path.contains("/src/main/java/") || path.contains("/src/test/java/"))
                && !path.contains("/target/");
    }
}
