package mitosis.host.route;

import mitosis.host.run.Refusals;
import mitosis.host.view.Roster;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import java.time.Duration;
import java.util.function.Supplier;

/** Whether this host may serve now. */
public final class Standing {
    private final Roster roster;
    private final Supplier<Duration> registrySilence;
    private final Duration autonomy;
    private volatile boolean draining;

    /**
     * @param registrySilence how long ago the registry was heard
     * @param autonomy how long this host serves on by itself: after it, the stop switch might have
     *     been thrown without its knowing
     */
    public Standing(Roster roster, Supplier<Duration> registrySilence, Duration autonomy) {
        this.roster = roster;
        this.registrySilence = registrySilence;
        this.autonomy = autonomy;
    }

    /**
     * @throws RefusedException STOPPED, or UNAVAILABLE when it was cut off for too long
     */
    public void checkServing() {
        if (roster.stopped()) {
            throw Refusals.stopped();
        }
        if (registrySilence.get().compareTo(autonomy) > 0) {
            throw new RefusedException(
                    ErrorCode.UNAVAILABLE,
                    "the host has not heard of the registry for %d minutes"
                            .formatted(autonomy.toMinutes()),
                    "start the registry, or ask through another host");
        }
    }

    /** Whether it takes nothing new. */
    public boolean draining() {
        return draining;
    }

    public void drain() {
        draining = true;
    }
}
