package mitosis.host.route;

import static org.assertj.core.api.Assertions.assertThat;

import mitosis.host.view.AgentCard;
import mitosis.host.view.Peer;
import mitosis.rpc.name.AgentName;
import mitosis.rpc.name.HostId;
import mitosis.sandbox.policy.Ability;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

class RendezvousTest {
    private static final AgentCard ECHO = card(Set.of(), false);
    private final List<Peer> hosts =
            Stream.of("badger", "heron", "otter", "vole")
                    .map(name -> new Peer(new HostId(name), 1, "127.0.0.1:1"))
                    .toList();

    @Test
    void conversationsAreSharedOutEvenly() {
        Map<HostId, Integer> shares = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            shares.merge(inLine(ECHO, "c" + i, hosts), 1, Integer::sum);
        }

        assertThat(shares.values())
                .hasSize(4)
                .allSatisfy(share -> assertThat(share).isBetween(2_300, 2_700));
    }

    @Test
    void onlyALostHostsShareMoves() {
        List<Peer> fewer = hosts.subList(0, 3);
        for (int i = 0; i < 1_000; i++) {
            HostId before = inLine(ECHO, "c" + i, hosts);
            if (!before.value().equals("vole")) {
                assertThat(inLine(ECHO, "c" + i, fewer)).isEqualTo(before);
            }
        }
    }

    @Test
    void avoidedHostGivesItsTurnToTheNextInLine() {
        HostId first = inLine(ECHO, "c", hosts);

        HostId next =
                Rendezvous.first(Rendezvous.key(ECHO, "c"), hosts, Set.of(first))
                        .orElseThrow()
                        .id();

        assertThat(next).isNotEqualTo(first);
        assertThat(Rendezvous.first(1, hosts, Set.copyOf(hosts.stream().map(Peer::id).toList())))
                .isEmpty();
    }

    @Test
    void agentWithOneMemoryIsHashedByItselfAlone() {
        AgentCard counter = card(Set.of(Ability.REMEMBER), false);
        AgentCard diary = card(Set.of(Ability.RECALL), true);

        assertThat(Rendezvous.key(counter, "a")).isEqualTo(Rendezvous.key(counter, "b"));
        assertThat(Rendezvous.key(diary, "a")).isNotEqualTo(Rendezvous.key(diary, "b"));
        assertThat(Rendezvous.key(ECHO, "a")).isNotEqualTo(Rendezvous.key(ECHO, "b"));
    }

    private static HostId inLine(AgentCard agent, String conversation, List<Peer> hosts) {
        return Rendezvous.first(Rendezvous.key(agent, conversation), hosts, Set.of())
                .orElseThrow()
                .id();
    }

    private static AgentCard card(Set<Ability> label, boolean memoryByConversation) {
        return new AgentCard(
                AgentName.of("", "echo"),
                1,
                AgentCard.State.ACTIVE,
                "",
                "digest",
                label,
                false,
                false,
                OptionalDouble.empty(),
                List.of(),
                memoryByConversation);
    }
}
