package mitosis.creator.grpc;

import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import java.time.Duration;
import java.util.function.Function;

/** Repeats a call that may be repeated while its server is away, at most so often. */
record Again(int tries, Duration firstPause) {
    private static final Duration LONGEST_CALL = Duration.ofSeconds(10);

    /**
     * @param left the time for all tries
     * @param call takes the time for one try
     */
    <T> T call(Duration left, Function<Duration, T> call) {
        long end = System.nanoTime() + left.toNanos();
        Duration pause = firstPause;
        for (int attempt = 1; ; attempt++) {
            Duration now = Duration.ofNanos(end - System.nanoTime());
            try {
                return call.apply(now.compareTo(LONGEST_CALL) < 0 ? now : LONGEST_CALL);
            } catch (RuntimeException failure) {
                RefusedException refused = RefusedException.of(failure);
                boolean later = Duration.ofNanos(end - System.nanoTime()).compareTo(pause) > 0;
                if (refused.code() != ErrorCode.UNAVAILABLE || attempt == tries || !later) {
                    throw refused;
                }
                pause(pause, refused);
                pause = pause.multipliedBy(2);
            }
        }
    }

    private static void pause(Duration pause, RefusedException refused) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused;
        }
    }
}
