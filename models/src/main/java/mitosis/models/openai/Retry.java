package mitosis.models.openai;

import java.time.Duration;

/**
 * How often a call is repeated, and after what wait, which quadruples from time to time.
 *
 * @param times repeats after the first call
 * @param first the wait before the first repeat
 */
record Retry(int times, Duration first) {
    static final Retry DEFAULT = new Retry(2, Duration.ofMillis(300));

    Retry {
        if (times < 0 || times > 5 || first.isNegative()) {
            throw new IllegalArgumentException(
                    "%d repeats after %s; wanted are 0 to 5".formatted(times, first));
        }
    }

    /** The wait after the attempt of that number, from 1. */
    Duration wait(int attempt) {
        return first.multipliedBy(1L << (2 * (attempt - 1)));
    }
}
