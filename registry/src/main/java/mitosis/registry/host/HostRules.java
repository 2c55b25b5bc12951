package mitosis.registry.host;

import java.time.Duration;

/**
 * How long silence is borne.
 *
 * @param interval how often a host is to speak
 * @param patience how long a silent host counts as here
 * @param grace how long a host whose stream broke has to speak again
 * @param massPatience how long many that fell silent together are waited for
 */
public record HostRules(
        Duration interval, Duration patience, Duration grace, Duration massPatience) {
    public static final HostRules DEFAULT =
            new HostRules(
                    Duration.ofMillis(500),
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(10));

    public HostRules {
        if (interval.isNegative() || interval.isZero()) {
            throw new IllegalArgumentException(
                    "registry.heartbeat is %s, must be above zero".formatted(interval));
        }
        if (patience.compareTo(interval.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException(
                    "registry.patience is %s, must be at least two heartbeats of %s"
                            .formatted(patience, interval));
        }
        if (grace.isNegative() || grace.compareTo(patience) > 0) {
            throw new IllegalArgumentException(
                    "registry.grace is %s, must be at most the patience of %s"
                            .formatted(grace, patience));
        }
        if (massPatience.compareTo(patience) < 0) {
            throw new IllegalArgumentException(
                    "registry.mass-patience is %s, must be at least the patience of %s"
                            .formatted(massPatience, patience));
        }
    }
}
