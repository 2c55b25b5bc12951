package mitosis.rpc.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import mitosis.rpc.mirror.Position.Verdict;

import org.junit.jupiter.api.Test;

class PositionTest {
    private final Position atTen = new Position("log", 10, true);

    @Test
    void messageThatFollowsMovesOn() {
        assertThat(atTen.judge("log", false, 10, 12, false, false))
                .isEqualTo(new Verdict.Follows(new Position("log", 12, true)));
    }

    @Test
    void messageAfterAnotherRevisionIsAGap() {
        assertThat(atTen.judge("log", false, 11, 12, false, false)).isEqualTo(new Verdict.Gap());
    }

    @Test
    void firstMessageAfterAResumeMayTellZeroAsItsPredecessor() {
        assertThat(atTen.judge("log", true, 0, 11, false, false))
                .isEqualTo(new Verdict.Follows(new Position("log", 11, true)));
    }

    @Test
    void anotherLogIsAGap() {
        assertThat(atTen.judge("other", true, 0, 11, false, false)).isEqualTo(new Verdict.Gap());
    }

    @Test
    void logThatWentBackIsAGap() {
        assertThat(atTen.judge("log", true, 0, 9, false, false)).isEqualTo(new Verdict.Gap());
    }

    @Test
    void presentStateIsKnownOnlyWhenItIsComplete() {
        assertThat(atTen.judge("other", true, 0, 50, true, false))
                .isEqualTo(new Verdict.StartsOver(new Position("other", 50, false)));
        assertThat(new Position("other", 50, false).judge("other", false, 50, 50, true, true))
                .isEqualTo(new Verdict.Follows(new Position("other", 50, true)));
    }

    @Test
    void eventsBeforeTheStateIsKnownAreAGap() {
        assertThat(Position.NOWHERE.judge("log", true, 0, 1, false, false))
                .isEqualTo(new Verdict.Gap());
    }
}
