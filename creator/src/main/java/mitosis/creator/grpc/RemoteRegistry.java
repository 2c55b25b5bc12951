package mitosis.creator.grpc;

import com.google.protobuf.ByteString;

import io.grpc.Channel;

import mitosis.creator.cluster.Registry;
import mitosis.creator.cluster.Reservation;
import mitosis.creator.cluster.Reserving;
import mitosis.creator.cluster.Wish;
import mitosis.creator.sign.SigningKey;
import mitosis.registry.v1.Agent;
import mitosis.registry.v1.AwaitAgentRequest;
import mitosis.registry.v1.GetAgentRequest;
import mitosis.registry.v1.RegisterAgentRequest;
import mitosis.registry.v1.RegistrationServiceGrpc;
import mitosis.registry.v1.RegistrationServiceGrpc.RegistrationServiceBlockingStub;
import mitosis.registry.v1.RegistryServiceGrpc;
import mitosis.registry.v1.RegistryServiceGrpc.RegistryServiceBlockingStub;
import mitosis.registry.v1.ReleaseRequest;
import mitosis.registry.v1.ReserveRequest;
import mitosis.registry.v1.ReserveResponse;
import mitosis.registry.v1.SignedBundle;
import mitosis.registry.v1.TrustKeyRequest;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.rpc.name.AgentName;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The registry's process, over the wire. */
public final class RemoteRegistry implements Registry {
    private static final Logger log = LoggerFactory.getLogger(RemoteRegistry.class);
    private static final Duration QUICK = Duration.ofSeconds(5);
    private static final Duration SLACK = Duration.ofSeconds(2);

    /** A creation has not cost anything yet. */
    private static final Again BRIEFLY = new Again(4, Duration.ofMillis(100));

    /** A draft has been paid for: a registry that restarts is waited for. */
    private static final Again PATIENTLY = new Again(9, Duration.ofMillis(100));

    private final RegistrationServiceBlockingStub registration;
    private final RegistryServiceBlockingStub registry;
    private final SigningKey key;
    private final Duration keep;
    private volatile boolean trusted;

    /**
     * @param channel to the registry, showing the token; stays its owner's to close
     * @param key by which the registry shall believe bundles
     * @param keep how long a reservation is kept
     */
    public RemoteRegistry(Channel channel, SigningKey key, Duration keep) {
        this.registration = RegistrationServiceGrpc.newBlockingStub(channel);
        this.registry = RegistryServiceGrpc.newBlockingStub(channel);
        this.key = key;
        this.keep = keep;
    }

    /** Has the registry trust the key, as soon as it is there. */
    public void trust() {
        BRIEFLY.call(QUICK, this::trustKey);
    }

    @Override
    public Reserving reserve(Wish wish, Duration left) {
        if (!trusted) {
            BRIEFLY.call(left, this::trustKey);
        }
        String policy =
                wish.parent().isEmpty()
                        ? wish.policy()
                        : find(AgentName.of(wish.namespace(), wish.parent()))
                                .agent()
                                .getManifest()
                                .getPolicy();
        ReserveRequest request =
                ReserveRequest.newBuilder()
                        .setNamespace(wish.namespace())
                        .setName(wish.name())
                        .setNameHint(wish.nameHint())
                        .setParent(wish.parent())
                        .setRequestId(wish.requestId())
                        .setPrincipal(wish.principal())
                        .setKeep(wire(keep))
                        .build();
        return decoded(
                BRIEFLY.call(left, time -> within(registration, time).reserve(request)),
                wish.namespace(),
                policy);
    }

    @Override
    public void release(String reservation, String reason) {
        try {
            within(registration, QUICK)
                    .release(
                            ReleaseRequest.newBuilder()
                                    .setReservation(reservation)
                                    .setReason(reason)
                                    .build());
        } catch (RuntimeException failure) {
            // The registry takes it back by itself when its time is over.
            log.warn(
                    "reservation not given back: reservation={} why={}",
                    reservation,
                    RefusedException.of(failure).code());
        }
    }

    @Override
    public Agent register(
            String reservation, String requestId, SignedBundle bundle, Duration left) {
        RegisterAgentRequest request =
                RegisterAgentRequest.newBuilder()
                        .setReservation(reservation)
                        .setRequestId(requestId)
                        .setBundle(bundle)
                        .build();
        try {
            return PATIENTLY
                    .call(left, time -> within(registration, time).registerAgent(request))
                    .getAgent();
        } catch (RefusedException refused) {
            // A registry with a new log does not know the key; the next creation tells it again.
            trusted = false;
            throw refused;
        }
    }

    @Override
    public Agent awaitActive(AgentName agent, Duration left) {
        AwaitAgentRequest request =
                AwaitAgentRequest.newBuilder()
                        .setNamespace(agent.namespace())
                        .setAgent(agent.name())
                        .setTimeout(wire(left))
                        .build();
        try {
            return within(registration, left.plus(SLACK)).awaitAgent(request).getAgent();
        } catch (RuntimeException failure) {
            RefusedException refused = RefusedException.of(failure);
            throw refused.code() == ErrorCode.DEADLINE_EXCEEDED ? noHost(agent, left) : refused;
        }
    }

    @Override
    public KnownAgent find(AgentName agent) {
        var response =
                BRIEFLY.call(
                        QUICK,
                        time ->
                                registry.withDeadlineAfter(time.toNanos(), TimeUnit.NANOSECONDS)
                                        .getAgent(
                                                GetAgentRequest.newBuilder()
                                                        .setNamespace(agent.namespace())
                                                        .setAgent(agent.name())
                                                        .setIncludeSource(true)
                                                        .build()));
        return new KnownAgent(response.getAgent(), response.getSource());
    }

    private Object trustKey(Duration time) {
        var response =
                within(registration, time)
                        .trustKey(
                                TrustKeyRequest.newBuilder()
                                        .setPublicKey(ByteString.copyFrom(key.publicKey()))
                                        .build());
        trusted = true;
        log.info("key trusted: key={} revision={}", key.id(), response.getRevision());
        return response;
    }

    private static Reserving decoded(ReserveResponse response, String namespace, String policy) {
        return response.hasExisting()
                ? new Reserving.Existing(response.getExisting())
                : new Reserving.Kept(
                        new Reservation(
                                response.getReservation(),
                                AgentName.of(namespace, response.getName()),
                                response.getRoot(),
                                response.getGeneration(),
                                policy));
    }

    private static RefusedException noHost(AgentName agent, Duration waited) {
        return new RefusedException(
                ErrorCode.NO_HOST,
                "the agent \"%s\" is registered, but no worker host has loaded it within %d s"
                        .formatted(agent, waited.toSeconds()),
                "start a worker host: the agent becomes active as soon as one is there");
    }

    private static RegistrationServiceBlockingStub within(
            RegistrationServiceBlockingStub stub, Duration time) {
        return stub.withDeadlineAfter(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static com.google.protobuf.Duration wire(Duration duration) {
        return com.google.protobuf.Duration.newBuilder()
                .setSeconds(duration.getSeconds())
                .setNanos(duration.getNano())
                .build();
    }
}
