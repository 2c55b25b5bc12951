package mitosis.cli.serve;

import mitosis.cli.terminal.Failure;
import mitosis.cli.terminal.Printing;
import mitosis.cli.world.Addresses;
import mitosis.journal.Journal;
import mitosis.journal.grpc.JournalGrpcService;
import mitosis.registry.RegistryConfig;
import mitosis.registry.RegistryServer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** Runs a registry, with the journal beside it, until it is told to end. */
@Command(
        name = "registry",
        mixinStandardHelpOptions = true,
        description = "Run a registry, with the journal beside it, until it is told to end.")
public final class RegistryCommand implements Callable<Integer> {
    @Mixin private ServerOptions options = new ServerOptions();
    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path data = options.data("registry");
        RegistryConfig config =
                RegistryConfig.of(
                        options.bind(), options.port(Addresses.BASE_PORT), data, options.token());
        Serving serving = new Serving();
        try (Journal journal = Journal.open(data.resolve("journal"));
                RegistryServer server =
                        RegistryServer.start(config, List.of(new JournalGrpcService(journal)))) {
            serving.untilAsked(
                    printing.output(),
                    options.withParent(),
                    Serving.ready("registry", "", server.address(), ""));
        } finally {
            serving.ended();
        }
        return Failure.OK;
    }
}
