package mitosis.cli.serve;

import io.grpc.ManagedChannel;

import mitosis.models.Answer;
import mitosis.models.Model;
import mitosis.models.Prompt;
import mitosis.models.gateway.GatewayConfig;
import mitosis.models.gateway.ModelGateway;
import mitosis.models.grpc.RegistryTokenBank;
import mitosis.registry.v1.RegistrationServiceGrpc;
import mitosis.rpc.Channels;
import mitosis.rpc.Token;
import mitosis.rpc.mirror.Mirror;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The model gateway with what it asks: the purses and the stop switch of the registry. */
public record Gateway(ModelGateway gateway, Mirror mirror, ManagedChannel registry)
        implements AutoCloseable {

    /** Opens what the gateway of a creator takes. */
    public static Gateway open(Model model, String registry, Token token) {
        ManagedChannel channel = Channels.open(registry, Optional.of(token));
        Mirror mirror = Mirror.follow(channel);
        ModelGateway gateway =
                new ModelGateway(
                        model,
                        new RegistryTokenBank(RegistrationServiceGrpc.newBlockingStub(channel)),
                        () -> mirror.directory().stopped(),
                        GatewayConfig.DEFAULT,
                        Clock.systemUTC());
        return new Gateway(gateway, mirror, channel);
    }

    /** What the creator asks its model by; an empty payer means the namespace. */
    public Answer draft(String namespace, String payer, Prompt prompt) {
        return gateway.complete(namespace, payer, prompt);
    }

    @Override
    public void close() {
        gateway.close();
        mirror.close();
        Channels.close(registry, Duration.ofSeconds(1));
    }
}
