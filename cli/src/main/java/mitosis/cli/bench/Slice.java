package mitosis.cli.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;

import mitosis.cli.terminal.Json;

import java.util.Comparator;
import java.util.List;

/**
 * What was measured over some time.
 *
 * @param throughput a second
 * @param p50 in microseconds
 * @param p99 in microseconds
 */
record Slice(double throughput, double p50, double p99) {

    static Slice of(Latencies latencies, long nanos) {
        return new Slice(
                latencies.count() * 1e9 / nanos,
                latencies.nanos(0.5) / 1e3,
                latencies.nanos(0.99) / 1e3);
    }

    /** Each figure's median over slices. */
    static Slice median(List<Slice> slices) {
        return new Slice(
                middle(slices.stream().map(Slice::throughput).toList()),
                middle(slices.stream().map(Slice::p50).toList()),
                middle(slices.stream().map(Slice::p99).toList()));
    }

    ObjectNode json() {
        return Json.object()
                .put("throughput", Math.round(throughput * 10) / 10.0)
                .put("p50", Math.round(p50))
                .put("p99", Math.round(p99));
    }

    private static double middle(List<Double> figures) {
        return figures.stream()
                .sorted(Comparator.naturalOrder())
                .skip(figures.size() / 2)
                .findFirst()
                .orElse(0.0);
    }
}
