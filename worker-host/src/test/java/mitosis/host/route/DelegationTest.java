package mitosis.host.route;

import static org.assertj.core.api.Assertions.assertThat;

import mitosis.common.v1.Principal;
import mitosis.host.message.Call;
import mitosis.host.message.Kind;
import mitosis.host.message.Message;
import mitosis.host.message.Priority;
import mitosis.host.message.Step;
import mitosis.host.view.AgentCard;
import mitosis.rpc.name.AgentName;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class DelegationTest {
    private static final long SECOND = 1_000_000_000L;
    private static final int SEEDS = 10_000;

    private final Delegation delegation = new Delegation(0.5);
    private final List<AgentCard> willing =
            IntStream.range(0, 20)
                    .mapToObj(i -> card("agent-" + i, false, OptionalDouble.empty()))
                    .toList();

    @Test
    void halfOfTheFirstAnswersAreHandedOn() {
        long handed =
                IntStream.range(0, SEEDS).filter(seed -> peer(message(seed)).isPresent()).count();

        assertThat((double) handed).isBetween(5_000 - 3 * 50.0, 5_000 + 3 * 50.0);
    }

    @Test
    void chainsAreGeometricUpToTheHopLimit() {
        int[] lengths = new int[Call.MAX_HOPS + 1];
        for (int seed = 0; seed < SEEDS; seed++) {
            lengths[chain(message(seed)).size() - 1]++;
        }

        double chiSquare = 0;
        for (int length = 0; length <= Call.MAX_HOPS; length++) {
            double share =
                    length == Call.MAX_HOPS ? Math.pow(0.5, length) : Math.pow(0.5, length + 1);
            double expected = SEEDS * share;
            chiSquare += (lengths[length] - expected) * (lengths[length] - expected) / expected;
        }
        // Eight degrees of freedom: 26.1 is exceeded by chance once in a thousand.
        assertThat(chiSquare).isLessThan(26.1);
    }

    @Test
    void nobodyRefinesTwiceOnAPath() {
        for (int seed = 0; seed < 1_000; seed++) {
            assertThat(chain(message(seed, OptionalDouble.of(1), Kind.ASK, "")))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void everyPeerIsChosenAboutAsOften() {
        int[] chosen = new int[20];
        for (int seed = 0; seed < SEEDS; seed++) {
            AgentCard peer = peer(message(seed, OptionalDouble.of(1), Kind.ASK, "")).orElseThrow();
            chosen[Integer.parseInt(peer.name().name().substring("agent-".length()))]++;
        }

        assertThat(chosen[0]).isZero();
        for (int i = 1; i < 20; i++) {
            assertThat(chosen[i]).isBetween(400, 660);
        }
    }

    @Test
    void sameSeedAndQuestionGiveTheSamePath() {
        for (int seed = 0; seed < 100; seed++) {
            assertThat(chain(message(seed))).isEqualTo(chain(message(seed)));
        }
    }

    @Test
    void exactAnswersAndAsksBetweenAgentsAreHandedOnOnlyWhenTheRequestSaysSo() {
        AgentCard exact = card("agent-0", true, OptionalDouble.of(1));
        Message plain = message(1);
        Message asked = message(1, OptionalDouble.empty(), Kind.ASK, "agent-7");
        Message wanted = message(1, OptionalDouble.of(1), Kind.ASK, "agent-7");

        assertThat(delegation.chance(plain, exact)).isZero();
        assertThat(delegation.chance(asked, willing.getFirst())).isZero();
        assertThat(delegation.chance(wanted, exact)).isEqualTo(1);
    }

    @Test
    void requestGoesBeforeAgentAndAgentBeforeHost() {
        AgentCard eager = card("agent-0", false, OptionalDouble.of(0.9));

        assertThat(delegation.chance(message(1), willing.getFirst())).isEqualTo(0.5);
        assertThat(delegation.chance(message(1), eager)).isEqualTo(0.9);
        assertThat(delegation.chance(message(1, OptionalDouble.of(0.1), Kind.ASK, ""), eager))
                .isEqualTo(0.1);
    }

    @Test
    void answerStandsWhenLessThanHalfOfTheTimeIsLeft() {
        Message message = message(1, OptionalDouble.of(1), Kind.ASK, "");

        assertThat(peer(message, 5 * SECOND)).isPresent();
        assertThat(peer(message, 5 * SECOND + 2_000_000)).isEmpty();
    }

    @Test
    void agentThatWaitsForTheAnswerDoesNotRefineIt() {
        Message message = message(1, OptionalDouble.of(1), Kind.ASK, "");
        List<AgentCard> only = List.of(card("waits", false, OptionalDouble.empty()));
        Call call = message.call();
        Call waited =
                new Call(
                        call.principal(),
                        call.seed(),
                        call.probability(),
                        call.hops(),
                        call.firstAsked(),
                        call.path(),
                        List.of("waits"),
                        call.wholeMillis(),
                        call.deadline(),
                        "");

        assertThat(delegation.peer(message, willing.getFirst(), () -> only, 0)).isPresent();
        assertThat(delegation.peer(with(message, waited), willing.getFirst(), () -> only, 0))
                .isEmpty();
    }

    private Optional<AgentCard> peer(Message message) {
        return peer(message, 0);
    }

    private Optional<AgentCard> peer(Message message, long now) {
        return delegation.peer(message, willing.getFirst(), () -> willing, now);
    }

    /** Who answers, one after the other, until an answer stands. */
    private List<String> chain(Message first) {
        List<String> names = new ArrayList<>(List.of("agent-0"));
        Message message = first;
        AgentCard answered = willing.getFirst();
        while (true) {
            Optional<AgentCard> next = delegation.peer(message, answered, () -> willing, 0);
            if (next.isEmpty()) {
                return names;
            }
            List<Step> path =
                    Stream.concat(
                                    message.call().path().stream(),
                                    Stream.of(new Step(answered.name().name(), "h", "d", 0)))
                            .toList();
            message = with(message, message.call().handedOn(path, message.call().deadline()));
            answered = next.get();
            names.add(answered.name().name());
        }
    }

    private static Message message(long seed) {
        return message(seed, OptionalDouble.empty(), Kind.ASK, "");
    }

    private static Message message(long seed, OptionalDouble probability, Kind kind, String from) {
        var call =
                new Call(
                        Principal.getDefaultInstance(),
                        seed,
                        probability,
                        Call.MAX_HOPS,
                        "agent-0",
                        List.of(),
                        List.of(),
                        10_000,
                        10 * SECOND,
                        "");
        return new Message(
                "m",
                "default",
                "agent-0",
                from,
                "c",
                false,
                "",
                kind,
                "ask",
                "a question",
                Priority.NORMAL,
                Map.of(),
                call);
    }

    private static Message with(Message message, Call call) {
        return new Message(
                "m",
                "default",
                "agent-0",
                message.from(),
                "c",
                false,
                "",
                message.kind(),
                "ask",
                message.content(),
                Priority.NORMAL,
                Map.of(),
                call);
    }

    private static AgentCard card(String name, boolean exact, OptionalDouble probability) {
        return new AgentCard(
                AgentName.of("", name),
                1,
                AgentCard.State.ACTIVE,
                "",
                "digest",
                Set.of(),
                exact,
                true,
                probability,
                List.of(),
                false);
    }
}
