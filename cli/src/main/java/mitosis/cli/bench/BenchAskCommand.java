package mitosis.cli.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;

import mitosis.cli.terminal.Failure;
import mitosis.cli.terminal.Json;
import mitosis.cli.terminal.Output;
import mitosis.cli.terminal.Printing;
import mitosis.cli.terminal.Table;
import mitosis.cli.terminal.Text;
import mitosis.cli.world.World;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Asks through one host an agent that another host runs, beside a plain stream in the same run. */
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        description = {
            "How many asks a second go from one host to another and back.",
            "Beside it, in slices that take turns, a plain gRPC stream that returns what it gets.",
            "Times are in microseconds; figures are the medians of the slices."
        })
final class BenchAskCommand implements Callable<Integer> {
    private static final Duration SLICE = Duration.ofSeconds(1);

    @Option(names = "--in-flight", paramLabel = "N", description = "asks at once (default: 256)")
    private int inFlight = 256;

    @Option(names = "--seconds", paramLabel = "N", description = "slices of a second (default: 5)")
    private int seconds = 5;

    @Option(names = "--warmup", paramLabel = "N", description = "seconds before (default: 3)")
    private int warmup = 3;

    @Option(names = "--size", paramLabel = "BYTES", description = "of a message (default: 128)")
    private int size = 128;

    @Mixin private World world = new World();
    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Bounds.check("--in-flight", inFlight, 1, 100_000);
        Bounds.check("--seconds", seconds, 1, 3_600);
        Bounds.check("--warmup", warmup, 0, 3_600);
        Bounds.check("--size", size, 1, 1 << 20);
        EchoAgent.make(world);
        var asks = EchoAgent.crossing(world, inFlight, size);
        try (PlainServer server = PlainServer.start();
                Load plain = new PlainLoad(server.address(), inFlight, size);
                Load converse = new ConverseLoad(world.hostAddress(), asks)) {
            List<Slice> asked = new ArrayList<>();
            List<Slice> echoed = new ArrayList<>();
            for (int i = -warmup; i < seconds; i++) {
                Slice echo = plain.run(SLICE);
                Slice ask = converse.run(SLICE);
                if (i >= 0) {
                    echoed.add(echo);
                    asked.add(ask);
                }
            }
            print(Slice.median(asked), Slice.median(echoed));
        }
        return Failure.OK;
    }

    private void print(Slice ask, Slice plain) {
        Output output = printing.output();
        double ratio = Math.round(ask.throughput() / plain.throughput() * 1_000) / 1_000.0;
        if (output.wantsJson()) {
            ObjectNode line = Json.object().put("bench", "ask");
            line.setAll(ask.json());
            line.put("unit", "microseconds");
            line.put("inFlight", inFlight).put("size", size).put("slices", seconds);
            line.set("plain", plain.json());
            line.put("ratio", ratio);
            output.json(line);
            return;
        }
        Table table = new Table("", "A SECOND", "P50 µs", "P99 µs");
        table.row("asks", rounded(ask.throughput()), rounded(ask.p50()), rounded(ask.p99()));
        table.row(
                "plain stream",
                rounded(plain.throughput()),
                rounded(plain.p50()),
                rounded(plain.p99()));
        table.lines().forEach(output::say);
        output.note("%d in flight, %d bytes, ratio %s".formatted(inFlight, size, ratio));
    }

    private static String rounded(double figure) {
        return Text.count(Math.round(figure));
    }
}
