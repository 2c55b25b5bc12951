package mitosis.cli.world;

import io.grpc.Channel;

import mitosis.rpc.Address;

import picocli.CommandLine.Option;

import java.util.Optional;
import java.util.function.Function;

/** The options that say which world a command is for. */
public final class World {
    @Option(
            names = "--registry",
            paramLabel = "ADDRESS",
            description = "the registry (default: what MITOSIS_READY_FILE says, else port 7400)")
    private Optional<String> registry = Optional.empty();

    @Option(
            names = "--creator",
            paramLabel = "ADDRESS",
            description = "the creator (default: what MITOSIS_READY_FILE says, else port 7401)")
    private Optional<String> creator = Optional.empty();

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description =
                    "a worker host, by address or by its id in the ready file"
                            + " (default: the first one, else port 7410)")
    private Optional<String> host = Optional.empty();

    @Option(
            names = {"-n", "--namespace"},
            paramLabel = "NAMESPACE",
            description = "the namespace (default: default)")
    private String namespace = "";

    /** The namespace as it is sent; empty means the default one. */
    public String namespace() {
        return namespace;
    }

    public String registryAddress() {
        return registry.map(Address::checked).orElseGet(() -> here().registry());
    }

    public String creatorAddress() {
        return creator.map(Address::checked).orElseGet(() -> here().creator());
    }

    public String hostAddress() {
        return host.map(given -> given.contains(":") ? Address.checked(given) : here().host(given))
                .orElseGet(() -> here().firstHost());
    }

    /** Whether a host was named. */
    public boolean namesHost() {
        return host.isPresent();
    }

    public <R> R registry(Function<Channel, R> call) {
        return new Peer("registry", registryAddress()).call(call);
    }

    public <R> R creator(Function<Channel, R> call) {
        return new Peer("creator", creatorAddress()).call(call);
    }

    public <R> R host(Function<Channel, R> call) {
        return new Peer("worker host", hostAddress()).call(call);
    }

    private static Addresses here() {
        return Addresses.from(System.getenv());
    }
}
