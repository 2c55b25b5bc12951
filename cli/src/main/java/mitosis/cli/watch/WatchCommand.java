package mitosis.cli.watch;

import com.google.protobuf.util.Timestamps;

import mitosis.cli.terminal.Failure;
import mitosis.cli.terminal.Output;
import mitosis.cli.terminal.Printing;
import mitosis.cli.world.Peer;
import mitosis.cli.world.World;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.Optional;
import java.util.concurrent.Callable;

/** Shows the registry's log as it grows. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description =
                "Watch the registry grow: a table on a terminal, a line an event otherwise."
                        + " Goes on until it is interrupted.")
public final class WatchCommand implements Callable<Integer> {
    @Option(
            names = "--from",
            paramLabel = "REV",
            description =
                    "every event after this revision, 0 for all (default: the present state first)")
    private Optional<Long> from = Optional.empty();

    @Option(names = "--lines", description = "print lines on a terminal too")
    private boolean lines;

    @Mixin private World world = new World();
    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() throws InterruptedException {
        Output output = printing.output();
        Peer registry = new Peer("registry", world.registryAddress());
        try (Feed feed = Feed.open(registry, world.namespace(), from)) {
            new Watcher(feed, output, screen(output)).watch();
        }
        return Failure.OK;
    }

    private Screen screen(Output output) {
        if (output.wantsJson()) {
            return told -> Lines.of(told).forEach(output::json);
        }
        if (Output.onTerminal() && !lines) {
            return new Picture(output);
        }
        return told -> sentences(output, told);
    }

    private static void sentences(Output output, Told told) {
        switch (told) {
            case Told.Agents present ->
                    present.agents()
                            .forEach(agent ->
                                    output.say(
                                            line(present.revision(), "", Sentence.present(agent))));
            case Told.Hosts present ->
                    present.hosts()
                            .forEach(host ->
                                    output.say(
                                            line(
                                                    present.revision(),
                                                    "",
                                                    "host %s is at %s"
                                                            .formatted(
                                                                    host.getId(),
                                                                    host.getAddress()))));
            case Told.Happened happened ->
                    output.say(
                            line(
                                    happened.revision(),
                                    Timestamps.toString(happened.at())
                                            .replaceFirst(".*T(.{8}).*", "$1"),
                                    Sentence.of(happened.event())));
        }
    }

    private static String line(long revision, String time, String sentence) {
        return "%6d  %-8s  %s".formatted(revision, time, sentence);
    }
}
