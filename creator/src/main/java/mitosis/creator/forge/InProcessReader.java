package mitosis.creator.forge;

import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.sandbox.admit.Admission;
import mitosis.sandbox.compile.Dialect;
import mitosis.sandbox.policy.Policy;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Reads sources in this very process, a bounded number at once. */
public final class InProcessReader implements Reader {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Semaphore places;

    public InProcessReader(int atOnce) {
        this.places = new Semaphore(atOnce, true);
    }

    @Override
    public Admission read(String source, Dialect dialect, Policy policy)
            throws InterruptedException {
        if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new RefusedException(
                    ErrorCode.UNAVAILABLE, "too many sources wait to be read", "try again later");
        }
        try {
            return Admission.admit(source, dialect, policy);
        } finally {
            places.release();
        }
    }
}
