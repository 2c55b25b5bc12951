package mitosis.cli.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;

import mitosis.sandbox.Finding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One hostile source and what became of it.
 *
 * @param name what it tries
 * @param must REJECT, CONTAIN or HARMLESS, as its first line says
 * @param verdict what became of its first message
 * @param neighbour whether a benign agent answered afterwards
 */
record Attack(Path file, String name, String must, Verdict verdict, boolean neighbour) {
    private static final Pattern HEAD =
            Pattern.compile("// attack: (?<name>.*?); must: (?<must>[A-Z]+)\\b.*");
    private static final String BENIGN =
            """
            public class Neighbour implements Agent {
                public String handle(String message, Context context) {
                    return "still " + message;
                }
            }
            """;

    static Attack launch(Trial trial, Path file) throws IOException {
        String source = Sources.text(file);
        Matcher head = HEAD.matcher(source.lines().findFirst().orElse(""));
        boolean told = head.matches();
        List<Trial.Result> results = new ArrayList<>();
        trial.run(source, "hello", 1, results::add);
        return new Attack(
                file,
                told ? head.group("name") : file.getFileName().toString(),
                told ? head.group("must") : "REJECT",
                Verdict.of(results.getFirst()),
                answers(trial));
    }

    /** Whether it came to what it must, and did no harm to others. */
    boolean held() {
        boolean hung = verdict.cause().equals("hung");
        boolean stopped = !verdict.replied() || !must.equals("REJECT");
        return neighbour && !hung && stopped;
    }

    /** The rule or the limit that ended it. */
    String by() {
        return verdict.findings().stream()
                .filter(finding -> !finding.warning())
                .map(Finding::rule)
                .findFirst()
                .orElse(verdict.cause().isEmpty() ? verdict.code() : verdict.cause());
    }

    ObjectNode json() {
        return verdict.json(file.toString())
                .put("attack", name)
                .put("must", must)
                .put("by", by())
                .put("held", held());
    }

    private static boolean answers(Trial trial) {
        List<Trial.Result> results = new ArrayList<>();
        trial.run(BENIGN, "here", 1, results::add);
        return Verdict.of(results.getFirst()).said().equals("still here");
    }
}
