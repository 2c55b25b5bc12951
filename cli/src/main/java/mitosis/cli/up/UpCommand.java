package mitosis.cli.up;

import mitosis.cli.terminal.Failure;
import mitosis.cli.terminal.Output;
import mitosis.cli.terminal.Printing;
import mitosis.cli.world.ReadyFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** Starts a whole world on this machine and keeps it until it is told to end. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description =
                "Start registry, creator and worker hosts, each a process. Ctrl-C ends them all;"
                        + " with --detach, `mitosis down` does.")
public final class UpCommand implements Callable<Integer> {
    @Option(names = "--detach", description = "return when all serve, and leave them running")
    private boolean detach;

    @Mixin private UpOptions options = new UpOptions();
    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Output output = printing.output();
        options.hosts(); // a wrong number is told before anything is touched
        if (detach) {
            tell(output, Detached.start(options));
            return Failure.OK;
        }
        return keep(output);
    }

    private int keep(Output output) throws IOException, InterruptedException {
        try (DataFolder data = DataFolder.take(options.data())) {
            Files.deleteIfExists(options.readyFile());
            Processes processes = new Processes(data, options);
            CountDownLatch over = new CountDownLatch(1);
            Thread ender = new Thread(() -> end(processes, output, over), "end");
            Runtime.getRuntime().addShutdownHook(ender);
            try {
                ReadyFile ready = processes.start();
                ready.write(options.readyFile());
                processes.onLoss(output::note);
                tell(output, ready);
                output.note("Ctrl-C ends it");
                over.await(); // until the hook has run: the process ends there
                return Failure.OK;
            } finally {
                end(processes, output, over);
            }
        }
    }

    private synchronized void end(Processes processes, Output output, CountDownLatch over) {
        if (over.getCount() == 0) {
            return;
        }
        processes.end(output::note);
        try {
            Files.deleteIfExists(options.readyFile());
        } catch (IOException _) {
            output.note("%s could not be removed".formatted(options.readyFile()));
        }
        over.countDown();
    }

    private void tell(Output output, ReadyFile ready) {
        if (output.wantsJson()) {
            output.json(ready.toJson());
            return;
        }
        output.say("registry  %s".formatted(ready.registry().address()));
        output.say("creator   %s".formatted(ready.creator().address()));
        ready.hosts()
                .forEach(host ->
                        output.say("%-9s %s".formatted(host.id(), host.server().address())));
        output.say("ready     %s".formatted(options.readyFile()));
        if (options.ports().base() != new UpOptions().ports().base()) {
            output.note("export MITOSIS_READY_FILE=%s".formatted(options.readyFile()));
        }
    }
}
