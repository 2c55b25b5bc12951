package mitosis.registry.host;

import static org.assertj.core.api.Assertions.assertThat;

import mitosis.registry.host.HostTable.Effect;
import mitosis.registry.host.HostTable.Effect.Draining;
import mitosis.registry.host.HostTable.Effect.Joined;
import mitosis.registry.host.HostTable.Effect.Left;
import mitosis.rpc.name.HostId;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class HostTableTest {
    private static final HostId OTTER = new HostId("otter");
    private static final HostId BEAVER = new HostId("beaver");
    private static final HostId MINK = new HostId("mink");

    private final HostTable empty = HostTable.starting(Map.of(), HostRules.DEFAULT, at(0));

    @Test
    void hostThatSpeaksForTheFirstTimeHasJoinedOnce() {
        var first = empty.heard(OTTER, 1, false, at(0));

        assertThat(first.effects()).containsExactly(new Joined(OTTER, 1));
        assertThat(first.next().heard(OTTER, 1, false, at(500)).effects()).isEmpty();
    }

    @Test
    void hostThatRestartedHasLeftAndJoined() {
        var first = empty.heard(OTTER, 1, false, at(0)).next();

        assertThat(first.heard(OTTER, 2, false, at(1)).effects())
                .containsExactly(new Left(OTTER, 1, "restarted"), new Joined(OTTER, 2));
    }

    @Test
    void echoOfAnOlderIncarnationChangesNothing() {
        var second = empty.heard(OTTER, 2, false, at(0)).next();

        var step = second.heard(OTTER, 1, false, at(1));

        assertThat(step.effects()).isEmpty();
        assertThat(step.next()).isEqualTo(second);
    }

    @Test
    void silenceIsBorneForThreeSecondsAndNoLonger() {
        var table = empty.heard(OTTER, 1, false, at(0)).next();

        assertThat(ticked(table, 0, 3_000)).isEmpty();
        assertThat(ticked(table, 0, 3_500)).containsExactly(new Left(OTTER, 1, "silent"));
    }

    @Test
    void hostWhoseStreamBrokeHasOneSecondToSpeakAgain() {
        var broken = empty.heard(OTTER, 1, false, at(0)).next().broken(OTTER, 1);

        assertThat(ticked(broken, 0, 1_000)).isEmpty();
        assertThat(ticked(broken, 0, 1_500)).containsExactly(new Left(OTTER, 1, "silent"));
        assertThat(ticked(broken.heard(OTTER, 1, false, at(900)).next(), 0, 3_500)).isEmpty();
    }

    @Test
    void hostThatSaysGoodbyeHasLeftAtOnce() {
        var table = empty.heard(OTTER, 1, false, at(0)).next();

        var step = table.leaving(OTTER, 1);

        assertThat(step.effects()).containsExactly(new Left(OTTER, 1, "said goodbye"));
        assertThat(step.next().leaving(OTTER, 1).effects()).isEmpty();
    }

    @Test
    void drainingIsToldOnceAndNeverTakenBack() {
        var table = empty.heard(OTTER, 1, false, at(0)).next();

        var draining = table.heard(OTTER, 1, true, at(1));

        assertThat(draining.effects()).containsExactly(new Draining(OTTER, 1));
        assertThat(draining.next().heard(OTTER, 1, true, at(2)).effects()).isEmpty();
        var spoke = draining.next().heard(OTTER, 1, false, at(3)).next();
        assertThat(spoke.heard(OTTER, 1, true, at(4)).effects()).isEmpty();
    }

    @Test
    void registryThatWasAwayItselfBlamesNobody() {
        var table = empty.heard(OTTER, 1, false, at(0)).next();

        var late = table.tick(at(60_000));

        assertThat(late.effects()).isEmpty();
        assertThat(ticked(late.next(), 60_000, 62_000)).isEmpty();
        assertThat(ticked(late.next(), 60_000, 64_500))
                .containsExactly(new Left(OTTER, 1, "silent"));
    }

    @Test
    void hostsKnownAtTheStartHaveTheWholePatience() {
        var heard = HostTable.Heard.now(1, at(5_000), false);
        var table = HostTable.starting(Map.of(OTTER, heard), HostRules.DEFAULT, at(5_000));

        assertThat(ticked(table, 5_000, 8_000)).isEmpty();
        assertThat(ticked(table, 5_000, 8_500)).containsExactly(new Left(OTTER, 1, "silent"));
    }

    @Test
    void manyThatFallSilentTogetherAreWaitedForLonger() {
        var table = three();
        table = table.heard(MINK, 1, false, at(4_000)).next();

        assertThat(ticked(table, 0, 6_500)).isEmpty();
        assertThat(ticked(spoken(table, MINK, 10_000), 0, 10_500))
                .containsExactly(new Left(BEAVER, 1, "silent"), new Left(OTTER, 1, "silent"));
    }

    @Test
    void lossOfManyIsBelievedWhenPeersConfirmIt() {
        var table = three().heard(MINK, 1, false, at(3_400)).next();

        var confirmed = table.refused(List.of(OTTER));

        assertThat(ticked(confirmed, 0, 3_500)).containsExactly(new Left(OTTER, 1, "silent"));
    }

    @Test
    void oneOfThreeIsNoMassLoss() {
        var table = spoken(spoken(three(), MINK, 3_000), BEAVER, 3_000);

        assertThat(ticked(table, 0, 3_500)).containsExactly(new Left(OTTER, 1, "silent"));
    }

    private HostTable three() {
        return spoken(spoken(spoken(empty, OTTER, 0), BEAVER, 0), MINK, 0);
    }

    private static HostTable spoken(HostTable table, HostId host, long millis) {
        return table.heard(host, 1, false, at(millis)).next();
    }

    /** What happens while the registry ticks on time. */
    private static List<Effect> ticked(HostTable table, long from, long until) {
        List<Effect> effects = new ArrayList<>();
        HostTable now = table;
        for (long millis = from; millis <= until; millis += 250) {
            var step = now.tick(at(millis));
            effects.addAll(step.effects());
            now = step.next();
        }
        return effects;
    }

    private static Instant at(long millis) {
        return Instant.ofEpochMilli(millis);
    }
}
