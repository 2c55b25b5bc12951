package mitosis.registry.grpc;

import com.google.protobuf.Duration;

import mitosis.registry.catalogue.PurseRules;
import mitosis.registry.catalogue.Query;
import mitosis.registry.catalogue.Reserve;
import mitosis.registry.v1.GetLineageRequest;
import mitosis.registry.v1.ListAgentsRequest;
import mitosis.registry.v1.ReserveRequest;
import mitosis.registry.v1.WatchAgentsRequest;
import mitosis.registry.v1.WatchHostsRequest;
import mitosis.registry.watch.AgentFilter;
import mitosis.registry.watch.Start;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.Identity;
import mitosis.rpc.RefusedException;
import mitosis.rpc.name.AgentName;
import mitosis.rpc.name.Names;

import java.util.Optional;

/** What requests mean. A value that cannot be meant throws IllegalArgumentException. */
final class Requests {
    private static final int PAGE_SIZE = 100;

    private Requests() {}

    /** Whose descendants are asked for. */
    sealed interface LineageOf {
        record One(AgentName agent) implements LineageOf {}

        record All(String namespace) implements LineageOf {}
    }

    static Query query(ListAgentsRequest request) {
        return new Query(
                Names.namespace(request.getNamespace()),
                request.getRole(),
                request.getState(),
                request.getHost(),
                request.getParent(),
                request.getNamePrefix(),
                PageToken.read(request.getPageToken()),
                request.getPageSize() == 0 ? PAGE_SIZE : request.getPageSize());
    }

    static Start start(WatchAgentsRequest request) {
        return new Start(
                request.hasFromRevision()
                        ? Optional.of(request.getFromRevision())
                        : Optional.empty(),
                request.getClusterId());
    }

    static Start start(WatchHostsRequest request) {
        return new Start(
                request.hasFromRevision()
                        ? Optional.of(request.getFromRevision())
                        : Optional.empty(),
                request.getClusterId());
    }

    static AgentsView view(WatchAgentsRequest request) {
        if (request.getEverything()) {
            if (!Identity.isProcess()) {
                throw new RefusedException(
                        ErrorCode.FORBIDDEN,
                        "only the platform's own processes may watch everything",
                        "watch one namespace: leave `everything` out");
            }
            return new AgentsView(Optional.empty());
        }
        return new AgentsView(
                Optional.of(
                        new AgentFilter(
                                Names.namespace(request.getNamespace()),
                                request.getRole(),
                                request.getParent(),
                                request.getNamePrefix())));
    }

    static LineageOf lineage(GetLineageRequest request) {
        return request.getAgent().isEmpty()
                ? new LineageOf.All(Names.namespace(request.getNamespace()))
                : new LineageOf.One(AgentName.of(request.getNamespace(), request.getAgent()));
    }

    static Reserve reserve(ReserveRequest request, PurseRules purses) {
        return new Reserve(
                purses,
                Names.namespace(request.getNamespace()),
                request.getName(),
                request.getNameHint(),
                request.getParent(),
                request.getRequestId(),
                request.hasKeep() ? Optional.of(duration(request.getKeep())) : Optional.empty());
    }

    static java.time.Duration duration(Duration wire) {
        if (wire.getSeconds() < 0 || wire.getSeconds() > 86_400) {
            throw new IllegalArgumentException(
                    "a time of %d s must be 0 s to 86400 s".formatted(wire.getSeconds()));
        }
        return java.time.Duration.ofSeconds(wire.getSeconds(), wire.getNanos());
    }

    static Duration duration(java.time.Duration time) {
        return Duration.newBuilder().setSeconds(time.getSeconds()).setNanos(time.getNano()).build();
    }
}
