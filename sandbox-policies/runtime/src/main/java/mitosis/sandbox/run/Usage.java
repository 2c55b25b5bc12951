package mitosis.sandbox.run;

import java.time.Duration;

/**
 * What one message cost.
 *
 * @param fuel units of fuel spent
 * @param allocated bytes charged for allocations
 * @param time from the first instruction to the last, waits included
 */
public record Usage(long fuel, long allocated, Duration time) {}
