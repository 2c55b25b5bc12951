package mitosis.host.ask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

class AsksTest {
    private static final long TICK = 20;
    private final Asks<String> asks = new Asks<>(TICK, 0);

    @Test
    void answerMeetsItsAskOnce() {
        long number = asks.open("ask", 1_000);

        assertThat(asks.find(number)).contains("ask");
        assertThat(asks.close(number)).contains("ask");
        assertThat(asks.close(number)).isEmpty();
        assertThat(asks.find(number)).isEmpty();
    }

    @Test
    void lateAnswerDoesNotMeetTheNextAskInTheSlot() {
        long first = asks.open("first", 1_000);
        asks.close(first);
        long second = asks.open("second", 1_000);

        assertThat(second).isNotEqualTo(first);
        assertThat(asks.close(first)).isEmpty();
        assertThat(asks.close(second)).contains("second");
    }

    @Test
    void sweepEndsThoseWhoseTimeIsOver() {
        asks.open("early", 100);
        long late = asks.open("late", 1_000);
        List<String> ended = new ArrayList<>();

        asks.sweep(99, ended::add);
        assertThat(ended).isEmpty();
        asks.sweep(100 + 2 * TICK, ended::add);
        assertThat(ended).containsExactly("early");
        assertThat(asks.close(late)).contains("late");
        assertThat(asks.any()).isFalse();
    }

    @Test
    void fullTableTakesNoMoreUntilOneEnds() {
        long last = -1;
        int taken = 0;
        for (long number = asks.open("a", 1_000); number >= 0; number = asks.open("a", 1_000)) {
            last = number;
            taken++;
        }

        assertThat(taken).isEqualTo(65_536);
        asks.close(last);
        assertThat(asks.open("b", 1_000)).isNotNegative();
    }

    @Test
    void manyThreadsGetEachAskTheyOpened() throws Exception {
        List<Thread> threads = new ArrayList<>();
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        for (int t = 0; t < 4; t++) {
            String name = "t" + t;
            threads.add(
                    Thread.ofPlatform()
                            .start(() -> {
                                for (int i = 0; i < 20_000; i++) {
                                    String ask = name + "-" + i;
                                    long number = asks.open(ask, 1_000);
                                    if (!asks.close(number).equals(Optional.of(ask))) {
                                        wrong.add(ask);
                                    }
                                }
                            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(wrong).isEmpty();
        assertThat(asks.any()).isFalse();
    }
}
