package mitosis.host.grpc;

import io.grpc.Channel;
import io.grpc.StatusRuntimeException;

import mitosis.host.presence.Activation;
import mitosis.host.view.AgentCard;
import mitosis.registry.v1.GetAgentRequest;
import mitosis.registry.v1.GetBundleRequest;
import mitosis.registry.v1.RegistrationServiceGrpc;
import mitosis.registry.v1.RegistrationServiceGrpc.RegistrationServiceBlockingStub;
import mitosis.registry.v1.RegistryServiceGrpc;
import mitosis.registry.v1.RegistryServiceGrpc.RegistryServiceBlockingStub;
import mitosis.registry.v1.ReportActiveRequest;
import mitosis.registry.v1.SignedBundle;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.rpc.name.AgentName;
import mitosis.rpc.name.HostId;

import java.time.Duration;

/** What this host asks of the registry, one call at a time; each may wait. */
public final class Registration implements Activation.Reports {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RegistrationServiceBlockingStub registration;
    private final RegistryServiceBlockingStub registry;
    private final HostId self;
    private final long incarnation;

    public Registration(Channel channel, HostId self, long incarnation) {
        this.registration = RegistrationServiceGrpc.newBlockingStub(channel);
        this.registry = RegistryServiceGrpc.newBlockingStub(channel);
        this.self = self;
        this.incarnation = incarnation;
    }

    @Override
    public void active(AgentCard agent) {
        try {
            registration
                    .withDeadlineAfter(PATIENCE)
                    .reportActive(
                            ReportActiveRequest.newBuilder()
                                    .setNamespace(agent.name().namespace())
                                    .setAgent(agent.name().name())
                                    .setVersion(agent.version())
                                    .setHost(self.value())
                                    .setIncarnation(incarnation)
                                    .build());
        } catch (StatusRuntimeException failure) {
            throw RefusedException.of(failure);
        }
    }

    SignedBundle bundle(String digest) {
        try {
            return registration
                    .withDeadlineAfter(PATIENCE)
                    .getBundle(GetBundleRequest.newBuilder().setDigest(digest).build())
                    .getBundle();
        } catch (StatusRuntimeException failure) {
            throw RefusedException.of(failure);
        }
    }

    /** The revision at which the registry knows the agent; 0 when there is none. */
    long revisionOf(AgentName agent, Duration patience) {
        try {
            return registry.withDeadlineAfter(patience)
                    .getAgent(
                            GetAgentRequest.newBuilder()
                                    .setNamespace(agent.namespace())
                                    .setAgent(agent.name())
                                    .build())
                    .getRevision();
        } catch (StatusRuntimeException failure) {
            RefusedException refused = RefusedException.of(failure);
            if (refused.code() == ErrorCode.AGENT_NOT_FOUND) {
                return 0;
            }
            throw refused;
        }
    }
}
