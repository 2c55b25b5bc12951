package mitosis.host.route;

import mitosis.host.view.AgentCard;
import mitosis.host.view.Peer;
import mitosis.rpc.name.HostId;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is in line for an agent: the host with the highest hash together with the key. When a host
 * goes, only its own share moves.
 */
public final class Rendezvous {
    private Rendezvous() {}

    /**
     * What a message is hashed by: the agent alone when all its messages must meet, else agent and
     * conversation.
     */
    public static long key(AgentCard agent, String conversation) {
        return agent.oneMemory() ? agent.hash() : Hashes.mix(agent.hash(), conversation.hashCode());
    }

    /** The first host in line of those that are not avoided. */
    public static Optional<Peer> first(long key, List<Peer> hosts, Set<HostId> avoided) {
        Peer best = null;
        long highest = Long.MIN_VALUE;
        for (int i = 0; i < hosts.size(); i++) {
            Peer host = hosts.get(i);
            long weight = Hashes.mix(key, host.hash());
            if (wins(best, highest, host, weight)
                    && (avoided.isEmpty() || !avoided.contains(host.id()))) {
                best = host;
                highest = weight;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean wins(@Nullable Peer best, long highest, Peer host, long weight) {
        if (best == null || weight > highest) {
            return true;
        }
        return weight == highest && host.id().compareTo(best.id()) < 0;
    }
}
