package mitosis.cli.world;

import io.grpc.Channel;

import mitosis.registry.v1.Host;
import mitosis.registry.v1.ListHostsRequest;
import mitosis.registry.v1.RegistryServiceGrpc;
import mitosis.rpc.Address;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import picocli.CommandLine.Option;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
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
                    "a worker host, by address or by its id (default: the ready file's first, else"
                            + " port 7410)")
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
        return host.map(this::meant).orElseGet(() -> here().firstHost());
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

    /** The address, as it is or as the ready file or the registry knows the host of that id. */
    private String meant(String addressOrId) {
        if (addressOrId.contains(":")) {
            return Address.checked(addressOrId);
        }
        return here().host(addressOrId)
                .or(() -> registered(addressOrId))
                .orElseThrow(() ->
                        new RefusedException(
                                ErrorCode.NO_HOST,
                                "there is no worker host \"%s\"".formatted(addressOrId),
                                "`mitosis hosts` lists those there are"));
    }

    private Optional<String> registered(String id) {
        return registry(channel ->
                        RegistryServiceGrpc.newBlockingStub(channel)
                                .withDeadlineAfter(10, TimeUnit.SECONDS)
                                .listHosts(ListHostsRequest.getDefaultInstance()))
                .getHostsList()
                .stream()
                .filter(known -> known.getId().equals(id))
                .map(Host::getAddress)
                .findFirst();
    }

    private static Addresses here() {
        return Addresses.from(System.getenv());
    }
}
