package mitosis.cli;

import mitosis.cli.serve.Gateway;
import mitosis.cli.terminal.Failure;
import mitosis.creator.CreatorConfig;
import mitosis.creator.CreatorServer;
import mitosis.host.HostConfig;
import mitosis.host.WorkerHost;
import mitosis.journal.Journal;
import mitosis.journal.grpc.JournalGrpcService;
import mitosis.models.grpc.ModelGatewayGrpcService;
import mitosis.models.provider.ModelConfig;
import mitosis.models.provider.Models;
import mitosis.registry.RegistryConfig;
import mitosis.registry.RegistryServer;
import mitosis.rpc.Token;
import mitosis.rpc.name.HostId;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * A short world in one process, so that the cache of a distribution knows what its programs load.
 */
@Command(
        name = "rehearse",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Run a short world in one process.")
final class RehearseCommand implements Callable<Integer> {
    @Option(names = "--data", required = true)
    private Path data = Path.of("");

    @Override
    public Integer call() throws IOException {
        Token token = Token.create(data.resolve("token"));
        try (Journal journal = Journal.open(data.resolve("journal"));
                RegistryServer registry =
                        RegistryServer.start(
                                RegistryConfig.of("127.0.0.1", 0, data.resolve("registry"), token),
                                List.of(new JournalGrpcService(journal)));
                Gateway gateway =
                        Gateway.open(
                                Models.fromConfig(ModelConfig.offline()),
                                registry.address(),
                                token);
                CreatorServer creator =
                        CreatorServer.start(
                                CreatorConfig.of(
                                        0, registry.address(), data.resolve("creator"), token),
                                gateway::draft,
                                List.of(new ModelGatewayGrpcService(gateway.gateway())));
                WorkerHost host =
                        WorkerHost.start(
                                HostConfig.of(
                                        new HostId("host-1"),
                                        0,
                                        registry.address(),
                                        creator.address(),
                                        data.resolve("host"),
                                        token))) {
            command("create", "a critic", "--name", "critic", "--creator", creator.address());
            command("ask", "critic", "we open on Sunday", "--host", host.address());
            command("agents", "--registry", registry.address());
            command("lineage", "--json", "--registry", registry.address());
        }
        return Failure.OK;
    }

    private static void command(String... words) {
        PrintWriter nowhere = new PrintWriter(PrintWriter.nullWriter());
        int code = Mitosis.run(words, nowhere, nowhere, Map.of());
        if (code != Failure.OK) {
            throw new IllegalStateException("%s ended with %d".formatted(words[0], code));
        }
    }
}
