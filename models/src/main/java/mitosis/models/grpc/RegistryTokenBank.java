package mitosis.models.grpc;

import io.grpc.StatusRuntimeException;

import mitosis.models.gateway.Payer;
import mitosis.models.gateway.TokenBank;
import mitosis.registry.v1.DrawTokensRequest;
import mitosis.registry.v1.RegistrationServiceGrpc.RegistrationServiceBlockingStub;
import mitosis.rpc.RefusedException;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The purses in the registry. */
public final class RegistryTokenBank implements TokenBank {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final RegistrationServiceBlockingStub registry;

    public RegistryTokenBank(RegistrationServiceBlockingStub registry) {
        this.registry = registry;
    }

    @Override
    public void draw(Payer payer, long tokens, Duration timeLeft) {
        Duration within = timeLeft.compareTo(LONGEST) < 0 ? timeLeft : LONGEST;
        try {
            var _ =
                    registry.withDeadlineAfter(within.toNanos(), TimeUnit.NANOSECONDS)
                            .drawTokens(
                                    DrawTokensRequest.newBuilder()
                                            .setNamespace(payer.namespace())
                                            .setAgent(payer.agent().orElse(""))
                                            .setTokens(tokens)
                                            .build());
        } catch (StatusRuntimeException failure) {
            throw RefusedException.of(failure);
        }
    }
}
