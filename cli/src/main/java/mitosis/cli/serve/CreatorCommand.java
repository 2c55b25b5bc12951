package mitosis.cli.serve;

import mitosis.cli.terminal.Failure;
import mitosis.cli.terminal.Printing;
import mitosis.cli.world.Addresses;
import mitosis.creator.CreatorConfig;
import mitosis.creator.CreatorServer;
import mitosis.models.grpc.ModelGatewayGrpcService;
import mitosis.rpc.Address;
import mitosis.rpc.Token;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Runs a creator, with the model gateway beside it, until it is told to end. */
@Command(
        name = "creator",
        mixinStandardHelpOptions = true,
        description = "Run a creator: a goal goes in, a live agent comes out.")
public final class CreatorCommand implements Callable<Integer> {
    private static final Duration DRAIN = Duration.ofSeconds(10);

    @Option(
            names = "--registry",
            paramLabel = "ADDRESS",
            description = "where the registry is (default: 127.0.0.1:7400)")
    private Optional<String> registry = Optional.empty();

    @Mixin private ServerOptions options = new ServerOptions();
    @Mixin private ModelOptions model = new ModelOptions();
    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Token token = options.token();
        String registryAddress =
                Address.checked(registry.orElse("127.0.0.1:" + Addresses.BASE_PORT));
        CreatorConfig config =
                new CreatorConfig(
                        options.bind(),
                        options.port(CreatorConfig.DEFAULT_PORT),
                        registryAddress,
                        options.data("creator"),
                        token,
                        "standard",
                        CreatorConfig.DEFAULT_LIMITS,
                        CreatorConfig.DEFAULT_ACTIVATION);
        Serving serving = new Serving();
        try (Gateway gateway = Gateway.open(model.model(), registryAddress, token);
                CreatorServer server =
                        CreatorServer.start(
                                config,
                                gateway::draft,
                                List.of(new ModelGatewayGrpcService(gateway.gateway())))) {
            serving.untilAsked(
                    printing.output(),
                    options.withParent(),
                    Serving.ready("creator", "", server.address(), ""));
            server.drain(DRAIN);
        } finally {
            serving.ended();
        }
        return Failure.OK;
    }
}
