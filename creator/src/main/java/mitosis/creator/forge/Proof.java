package mitosis.creator.forge;

import mitosis.sandbox.Finding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What came of the probes.
 *
 * @param objections why the classes could not be loaded; empty when they could
 * @param results one a probe that was run
 */
public record Proof(List<Finding> objections, List<ProbeResult> results) {
    /** The rule of probes that failed. */
    public static final String RULE = "probe";

    public Proof {
        objections = List.copyOf(objections);
        results = List.copyOf(results);
    }

    public boolean passed() {
        return objections.isEmpty() && results.stream().allMatch(ProbeResult::passed);
    }

    /** What the author has to know of it. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(objections);
        IntStream.range(0, results.size())
                .filter(i -> !results.get(i).passed())
                .mapToObj(i -> finding(i + 1, results.get(i)))
                .forEach(findings::add);
        return findings;
    }

    private static Finding finding(int number, ProbeResult result) {
        return new Finding(
                RULE,
                0,
                0,
                "probe %d, message \"%s\": %s"
                        .formatted(
                                number,
                                ProbeResult.shortened(result.message(), 200),
                                result.reason()),
                "a class whose reply to it %s".formatted(result.expectation()));
    }
}
