package mitosis.creator.prompt;

import mitosis.sandbox.Finding;
import mitosis.sandbox.compile.Dialect;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The words a model is given to draft an agent.
 *
 * @param task what is wanted
 * @param dialect the Java it may use
 */
public record Drafting(Task task, Dialect dialect) {
    /** The form an answer has, as a JSON Schema. */
    public static final String SCHEMA = Template.resource("draft-schema.json");

    /** What holds for every draft. */
    public static final String SYSTEM = Template.resource("system.txt");

    private static final Template CREATION = Template.named("creation.txt");
    private static final Template CHANGE = Template.named("change.txt");
    private static final Template REPAIR = Template.named("repair.txt");
    private static final Template RULES = Template.named("rules.txt");
    private static final Map<Dialect, String> DIALECTS =
            Map.of(
                    Dialect.PLAIN, Template.resource("dialect-plain.txt"),
                    Dialect.MODERN, Template.resource("dialect-modern.txt"),
                    Dialect.AUTO, Template.resource("dialect-auto.txt"));
    private static final int MAX_FINDINGS = 20;

    /** What a draft is wanted for. */
    public sealed interface Task {
        String goal();

        /** An agent for a goal. */
        record Goal(String goal) implements Task {}

        /** A changed version of an agent that was made for a goal. */
        record Change(String goal, String source, String change) implements Task {}
    }

    /** What is asked first. */
    public String first() {
        return switch (task) {
            case Task.Goal _ ->
                    CREATION.fill(Map.of("goal", goal(), "dialect", word(), "rules", rules()));
            case Task.Change change ->
                    CHANGE.fill(
                            Map.of(
                                    "goal", goal(),
                                    "dialect", word(),
                                    "source", Quoted.text(change.source()),
                                    "change", Quoted.text(change.change()),
                                    "rules", rules()));
        };
    }

    /** What is asked when a draft was refused; the source may be empty when none could be read. */
    public String repair(int attempt, int attempts, String source, List<Finding> findings) {
        return REPAIR.fill(
                Map.of(
                        "goal", goal(),
                        "dialect", word(),
                        "attempt", String.valueOf(attempt),
                        "attempts", String.valueOf(attempts),
                        "findings", findings(findings),
                        "source", Quoted.numbered(source),
                        "change", changeAgain(),
                        "rules", rules()));
    }

    private String changeAgain() {
        return switch (task) {
            case Task.Goal _ -> "";
            case Task.Change change ->
                    "\nIt is a changed version of an agent; the change wanted is:\n\n<change>\n%s\n</change>\n"
                            .formatted(Quoted.text(change.change()));
        };
    }

    private String goal() {
        return Quoted.text(task.goal());
    }

    private String word() {
        return dialect.wireName();
    }

    private String rules() {
        return RULES.fill(
                Map.of("dialect-rules", DIALECTS.getOrDefault(dialect, "").stripTrailing()));
    }

    private static String findings(List<Finding> findings) {
        return findings.stream()
                .limit(MAX_FINDINGS)
                .map(Drafting::line)
                .map(Quoted::text)
                .collect(Collectors.joining("\n"));
    }

    private static String line(Finding finding) {
        String where = finding.line() == 0 ? "" : "line %d: ".formatted(finding.line());
        String instead = finding.instead().isEmpty() ? "" : "; instead: " + finding.instead();
        return "- [%s] %s%s%s".formatted(finding.rule(), where, finding.message(), instead);
    }
}
