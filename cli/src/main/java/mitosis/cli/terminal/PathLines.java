package mitosis.cli.terminal;

import mitosis.common.v1.PathStep;

import java.util.ArrayList;
import java.util.List;

/** The way an answer went, as people read it. */
public final class PathLines {
    private PathLines() {}

    public static List<String> of(List<PathStep> path) {
        List<String> lines = new ArrayList<>();
        for (PathStep step : path) {
            String verb = lines.isEmpty() ? "answered by" : "refined by";
            lines.add(
                    "  %-11s %s on %s in %s ms"
                            .formatted(
                                    verb,
                                    step.getAgent(),
                                    step.getHost(),
                                    Text.count(step.getMillis())));
        }
        return lines;
    }
}
