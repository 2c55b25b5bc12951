package mitosis.cli.doctor;

import io.grpc.Channel;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;

import mitosis.cli.terminal.Text;
import mitosis.cli.world.Peer;
import mitosis.cli.world.World;
import mitosis.registry.v1.GetStatsRequest;
import mitosis.registry.v1.GetStatsResponse;
import mitosis.registry.v1.Host;
import mitosis.registry.v1.ListHostsRequest;
import mitosis.registry.v1.RegistryServiceGrpc;
import mitosis.rpc.RefusedException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Which servers answer, and how they are. */
final class Servers {
    private static final long SECONDS = 5;

    private Servers() {}

    static List<Check> checks(World world) {
        List<Check> checks = new ArrayList<>();
        Peer registry = new Peer("registry", world.registryAddress());
        Check health = health("registry", registry);
        checks.add(health);
        checks.add(health("creator", new Peer("creator", world.creatorAddress())));
        if (health.state() == Check.State.OK) {
            ofRegistry(registry, checks);
        } else {
            checks.add(health("worker host", new Peer("worker host", world.hostAddress())));
        }
        return checks;
    }

    private static void ofRegistry(Peer registry, List<Check> checks) {
        try {
            GetStatsResponse stats =
                    registry.call(channel ->
                            RegistryServiceGrpc.newBlockingStub(channel)
                                    .withDeadlineAfter(SECONDS, TimeUnit.SECONDS)
                                    .getStats(GetStatsRequest.getDefaultInstance()));
            checks.add(stopSwitch(stats));
            checks.add(purse(stats));
            List<Host> hosts =
                    registry.call(channel ->
                            RegistryServiceGrpc.newBlockingStub(channel)
                                    .withDeadlineAfter(SECONDS, TimeUnit.SECONDS)
                                    .listHosts(ListHostsRequest.getDefaultInstance())
                                    .getHostsList());
            if (hosts.isEmpty()) {
                checks.add(Check.warn("hosts", "none is here", "`mitosis worker-host` starts one"));
            }
            hosts.forEach(
                    host -> checks.add(health(host.getId(), new Peer("host", host.getAddress()))));
        } catch (RefusedException refused) {
            checks.add(Check.fail("registry", refused.message(), refused.next()));
        }
    }

    private static Check health(String what, Peer peer) {
        try {
            ServingStatus status = peer.call(Servers::status);
            String found = "%s at %s".formatted(Text.oneLine(status.name()), peer.address());
            return status == ServingStatus.SERVING
                    ? Check.ok(what, "serves at " + peer.address())
                    : Check.warn(what, found, "it is starting or draining; look again");
        } catch (RefusedException refused) {
            return Check.warn(what, refused.message(), "`mitosis up` starts a world");
        }
    }

    private static ServingStatus status(Channel channel) {
        return HealthGrpc.newBlockingStub(channel)
                .withDeadlineAfter(SECONDS, TimeUnit.SECONDS)
                .check(HealthCheckRequest.getDefaultInstance())
                .getStatus();
    }

    private static Check stopSwitch(GetStatsResponse stats) {
        return stats.getStopped()
                ? Check.warn("stop switch", "thrown", "`mitosis resume` lets everything go on")
                : Check.ok("stop switch", "not thrown");
    }

    private static Check purse(GetStatsResponse stats) {
        String found =
                "%s for new agents, %s"
                        .formatted(
                                Text.count(stats.getPurse().getSlots(), "slot"),
                                Text.count(stats.getPurse().getTokens(), "token"));
        return stats.getPurse().getSlots() > 0 || stats.getAgents() == 0
                ? Check.ok("purse", found)
                : Check.warn("purse", found, "`mitosis retire AGENT` gives its slot back");
    }
}
