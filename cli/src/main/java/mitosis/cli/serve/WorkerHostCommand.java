package mitosis.cli.serve;

import mitosis.cli.terminal.Failure;
import mitosis.cli.terminal.Printing;
import mitosis.cli.world.Addresses;
import mitosis.host.HostConfig;
import mitosis.host.WorkerHost;
import mitosis.rpc.Address;
import mitosis.rpc.name.HostId;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Runs a worker host until it is told to end. */
@Command(
        name = "worker-host",
        mixinStandardHelpOptions = true,
        description = "Run a worker host: it runs agents and passes messages on.")
public final class WorkerHostCommand implements Callable<Integer> {
    private static final Duration DRAIN = Duration.ofSeconds(10);
    private static final int USUAL_PORT = Addresses.BASE_PORT + 10;

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "the name it keeps for life (default: host-1)")
    private String id = "host-1";

    @Option(
            names = "--http-port",
            paramLabel = "PORT",
            description = "where health and metrics are answered (default: a free port)")
    private int httpPort;

    @Option(
            names = "--registry",
            paramLabel = "ADDRESS",
            description = "where the registry is (default: 127.0.0.1:7400)")
    private Optional<String> registry = Optional.empty();

    @Option(
            names = "--creator",
            paramLabel = "ADDRESS",
            description = "where the creator is (default: 127.0.0.1:7401)")
    private Optional<String> creator = Optional.empty();

    @Option(
            names = "--delegation",
            paramLabel = "P",
            description =
                    "the chance that a draft is handed to a peer when nobody says otherwise"
                            + " (default: 0.5)")
    private double delegation = 0.5;

    @Mixin private ServerOptions options = new ServerOptions();
    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() throws IOException, InterruptedException {
        HostId host = new HostId(id);
        Serving serving = new Serving();
        try (WorkerHost server = WorkerHost.start(config(host))) {
            serving.untilAsked(
                    printing.output(),
                    options.withParent(),
                    Serving.ready("worker-host", id, server.address(), server.http()));
            server.drain(DRAIN);
        } finally {
            serving.ended();
        }
        return Failure.OK;
    }

    private HostConfig config(HostId host) throws IOException {
        HostConfig usual =
                HostConfig.of(
                        host,
                        options.port(USUAL_PORT),
                        address(registry, 0),
                        address(creator, 1),
                        options.data("hosts/" + id),
                        options.token());
        return new HostConfig(
                usual.id(),
                options.bind(),
                usual.port(),
                httpPort,
                usual.registry(),
                usual.creator(),
                usual.data(),
                usual.token(),
                usual.threads(),
                usual.mailboxes(),
                usual.agents(),
                delegation,
                usual.autonomy());
    }

    private static String address(Optional<String> given, int offset) {
        return Address.checked(given.orElse("127.0.0.1:" + (Addresses.BASE_PORT + offset)));
    }
}
