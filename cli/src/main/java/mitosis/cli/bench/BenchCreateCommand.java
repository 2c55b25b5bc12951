package mitosis.cli.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.grpc.Channel;
import io.grpc.StatusRuntimeException;

import mitosis.cli.terminal.Failure;
import mitosis.cli.terminal.Json;
import mitosis.cli.terminal.Output;
import mitosis.cli.terminal.Printing;
import mitosis.cli.terminal.Table;
import mitosis.cli.terminal.Text;
import mitosis.cli.world.World;
import mitosis.creator.v1.CreateAgentNowRequest;
import mitosis.creator.v1.CreatorServiceGrpc;
import mitosis.rpc.RefusedException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Creates agents as fast as it goes. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description = {
            "How many agents a second are created, each active before the next is asked for.",
            "Times are in microseconds. The agents stay: use a namespace of its own."
        })
final class BenchCreateCommand implements Callable<Integer> {
    private static final String GOAL = "a critic who finds the weak point of plan number ";

    @Option(names = "--seconds", paramLabel = "N", description = "how long (default: 10)")
    private int seconds = 10;

    @Option(names = "--warmup", paramLabel = "N", description = "seconds before (default: 5)")
    private int warmup = 5;

    @Option(names = "--concurrency", paramLabel = "N", description = "at once (default: 8)")
    private int concurrency = 8;

    @Mixin private World world = new World();
    @Mixin private Printing printing = new Printing();

    private final AtomicInteger number = new AtomicInteger();
    private final Map<String, Integer> failures = new ConcurrentSkipListMap<>();

    @Override
    public Integer call() {
        Bounds.check("--seconds", seconds, 1, 3_600);
        Bounds.check("--warmup", warmup, 0, 3_600);
        Bounds.check("--concurrency", concurrency, 1, 1_000);
        Slice measured =
                world.creator(channel -> {
                    run(channel, Duration.ofSeconds(warmup));
                    failures.clear();
                    return run(channel, Duration.ofSeconds(seconds));
                });
        print(measured);
        return Failure.OK;
    }

    private Slice run(Channel channel, Duration time) {
        Latencies latencies = new Latencies();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < concurrency; i++) {
                callers.execute(() -> {
                    while (System.nanoTime() < end) {
                        create(channel, latencies);
                    }
                });
            }
        }
        return Slice.of(latencies, System.nanoTime() - start);
    }

    private void create(Channel channel, Latencies latencies) {
        CreateAgentNowRequest request =
                CreateAgentNowRequest.newBuilder()
                        .setNamespace(world.namespace())
                        .setGoal(GOAL + number.incrementAndGet())
                        .build();
        long asked = System.nanoTime();
        try {
            var made =
                    CreatorServiceGrpc.newBlockingStub(channel)
                            .withDeadlineAfter(60, TimeUnit.SECONDS)
                            .createAgentNow(request);
            if (made.hasAgent()) {
                latencies.add(System.nanoTime() - asked);
            }
        } catch (StatusRuntimeException failure) {
            failures.merge(RefusedException.of(failure).code().name(), 1, Integer::sum);
        }
    }

    private void print(Slice measured) {
        Output output = printing.output();
        if (output.wantsJson()) {
            ObjectNode line = Json.object().put("bench", "create");
            line.setAll(measured.json());
            line.put("unit", "microseconds").put("concurrency", concurrency);
            ObjectNode refused = line.putObject("failures");
            failures.forEach(refused::put);
            output.json(line);
            return;
        }
        Table table = new Table("", "A SECOND", "P50 ms", "P99 ms");
        table.row(
                "agents created",
                "%.1f".formatted(measured.throughput()),
                Text.count(Math.round(measured.p50() / 1e3)),
                Text.count(Math.round(measured.p99() / 1e3)));
        table.lines().forEach(output::say);
        failures.forEach((code, count) -> output.note("%s: %d".formatted(code, count)));
    }
}
