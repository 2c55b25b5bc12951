package mitosis.models.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

@Timeout(30)
class TurnstileTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Payer OTTER = Payer.of("default", "otter");
    private static final Payer FOX = Payer.of("default", "fox");

    private final BlockingQueue<Payer> entered = new LinkedBlockingQueue<>();

    @Test
    void agentsTakeTurnsHoweverManyCallsEachHas() throws Exception {
        Turnstile turnstile = new Turnstile(1, 100);
        turnstile.enter(OTTER, LONG);
        for (int i = 0; i < 3; i++) {
            waitingFor(turnstile, OTTER, i + 1);
        }
        waitingFor(turnstile, FOX, 4);

        for (int i = 0; i < 4; i++) {
            turnstile.leave();
            assertThat(entered.poll(10, TimeUnit.SECONDS)).isEqualTo(i == 1 ? FOX : OTTER);
        }
    }

    @Test
    void waitEndsWithTheCallsTimeAndLosesNoPlace() throws Exception {
        Turnstile turnstile = new Turnstile(1, 100);
        turnstile.enter(OTTER, LONG);

        RefusedException refused =
                catchThrowableOfType(
                        RefusedException.class, () -> turnstile.enter(FOX, Duration.ofMillis(10)));

        assertThat(refused.code()).isEqualTo(ErrorCode.DEADLINE_EXCEEDED);
        assertThat(turnstile.waiters()).isZero();
        turnstile.leave();
        turnstile.enter(FOX, Duration.ofMillis(10));
    }

    @Test
    void fullQueueIsRefusedAtOnce() throws Exception {
        Turnstile turnstile = new Turnstile(1, 0);
        turnstile.enter(OTTER, LONG);

        assertThat(
                        catchThrowableOfType(
                                        RefusedException.class, () -> turnstile.enter(FOX, LONG))
                                .code())
                .isEqualTo(ErrorCode.MODEL_UNAVAILABLE);
    }

    private void waitingFor(Turnstile turnstile, Payer payer, int waiters) {
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        turnstile.enter(payer, LONG);
                        entered.add(payer);
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                });
        long end = System.nanoTime() + LONG.toNanos();
        while (turnstile.waiters() < waiters && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(turnstile.waiters()).isEqualTo(waiters);
    }
}
