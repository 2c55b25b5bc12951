package mitosis.sandbox.admit;

import mitosis.sandbox.AgentClasses;
import mitosis.sandbox.Finding;
import mitosis.sandbox.admit.Admission.Admitted;
import mitosis.sandbox.admit.Admission.Denied;
import mitosis.sandbox.compile.AgentCompiler;
import mitosis.sandbox.compile.Compilation.Compiled;
import mitosis.sandbox.compile.Compilation.Uncompilable;
import mitosis.sandbox.compile.Dialect;
import mitosis.sandbox.compile.JaninoCompiler;
import mitosis.sandbox.compile.JdkCompiler;
import mitosis.sandbox.explain.Rule;
import mitosis.sandbox.gate.Gate;
import mitosis.sandbox.label.Label;
import mitosis.sandbox.policy.Policy;
import mitosis.sandbox.review.Review;
import mitosis.sandbox.review.Reviewer;
import mitosis.sandbox.scan.Scan;
import mitosis.sandbox.scan.Source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The stages in their order; each is entered only when the ones before it allow. */
final class Stages {
    private final AgentCompiler plain = new JaninoCompiler();
    private final JdkCompiler modern = new JdkCompiler();

    /** Judges a source and tells the name of each stage as it is entered. */
    Admission lead(String text, Dialect dialect, Policy policy, Consumer<String> progress) {
        progress.accept("scan");
        Source source = Source.of(text);
        List<Finding> found = Scan.scan(source, policy.limits().sourceBytes());
        if (!found.isEmpty()) {
            return new Denied(found, dialect);
        }
        progress.accept("review");
        Review review = Reviewer.review(source);
        if (!review.passes()) {
            return new Denied(reasons(review, source), dialect);
        }
        return compile(new Reviewed(source, review, policy), dialect, progress);
    }

    /**
     * What cannot be parsed is told in the words of the JDK's compiler, which authors know best.
     */
    private List<Finding> reasons(Review review, Source source) {
        boolean unparsed =
                review.findings().stream().allMatch(f -> f.rule().equals(Rule.SYNTAX.id()));
        List<Finding> better = unparsed ? modern.syntaxErrors(source) : List.of();
        return better.isEmpty() ? review.findings() : better;
    }

    private record Reviewed(Source source, Review review, Policy policy) {
        String mainClass() {
            return review.mainClass().orElseThrow();
        }
    }

    private Admission compile(Reviewed reviewed, Dialect dialect, Consumer<String> progress) {
        List<Finding> lacking = reviewed.review().plainObjections();
        return switch (dialect) {
            case PLAIN ->
                    lacking.isEmpty()
                            ? compile(reviewed, plain, Dialect.PLAIN, progress)
                            : new Denied(lacking, Dialect.PLAIN);
            case MODERN -> compile(reviewed, modern, Dialect.MODERN, progress);
            case AUTO -> {
                // The small compiler fails on one plain source in eight: its word is not the last.
                if (lacking.isEmpty()
                        && compile(reviewed, plain, Dialect.PLAIN, progress)
                                instanceof Admitted admitted) {
                    yield admitted;
                }
                yield compile(reviewed, modern, Dialect.MODERN, progress);
            }
        };
    }

    private static Admission compile(
            Reviewed reviewed, AgentCompiler compiler, Dialect dialect, Consumer<String> progress) {
        progress.accept("compile");
        return switch (compiler.compile(reviewed.mainClass(), reviewed.source())) {
            case Uncompilable(List<Finding> errors) -> new Denied(errors, dialect);
            case Compiled(AgentClasses classes) -> gate(reviewed, classes, dialect, progress);
        };
    }

    private static Admission gate(
            Reviewed reviewed, AgentClasses classes, Dialect dialect, Consumer<String> progress) {
        progress.accept("gate");
        List<Finding> found = new ArrayList<>(reviewed.review().findings());
        found.addAll(Gate.check(classes, reviewed.policy()));
        if (found.stream().anyMatch(finding -> !finding.warning())) {
            return new Denied(found, dialect);
        }
        progress.accept("label");
        return new Admitted(classes, Label.of(classes), dialect, found);
    }
}
