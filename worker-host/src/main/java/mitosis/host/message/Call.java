package mitosis.host.message;

import static java.util.Objects.requireNonNull;

import mitosis.common.v1.Principal;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What belongs to the whole of a call, from the first ask to the last refinement of its answer.
 *
 * @param principal who asked
 * @param seed decides delegation and the agents' random numbers
 * @param probability the chance of delegation that the request named
 * @param hops how often the answer may still be handed on
 * @param firstAsked the agent that was asked first; empty until one is resolved
 * @param path who has answered so far
 * @param waiting the agents that wait for this message, the first asked first
 * @param wholeMillis how much time the call had at its start
 * @param deadline when its time is over, on this machine's {@code System.nanoTime()}
 * @param traceparent the W3C trace context, or empty
 */
public record Call(
        Principal principal,
        long seed,
        OptionalDouble probability,
        int hops,
        String firstAsked,
        List<Step> path,
        List<String> waiting,
        long wholeMillis,
        long deadline,
        String traceparent) {
    /** How often an answer may be handed on at most. */
    public static final int MAX_HOPS = 8;

    public Call {
        requireNonNull(principal, "principal is null");
        if (hops < 0 || hops > MAX_HOPS) {
            throw new IllegalArgumentException(
                    "hops is %d, must be 0 to %d".formatted(hops, MAX_HOPS));
        }
        if (probability.isPresent()
                && !(probability.getAsDouble() >= 0 && probability.getAsDouble() <= 1)) {
            throw new IllegalArgumentException(
                    "delegation_probability is %s, must be 0 to 1"
                            .formatted(probability.getAsDouble()));
        }
        path = List.copyOf(path);
        waiting = List.copyOf(waiting);
    }

    /** How much time is left, in milliseconds; 0 when it is over. */
    public long millisLeft(long now) {
        return Math.max(0, (deadline - now) / 1_000_000);
    }

    public Call askedFirst(String agent) {
        return new Call(
                principal,
                seed,
                probability,
                hops,
                agent,
                path,
                waiting,
                wholeMillis,
                deadline,
                traceparent);
    }

    /** The call as it goes on after an answer: one hop less, one step more. */
    public Call handedOn(List<Step> steps, long until) {
        return new Call(
                principal,
                seed,
                probability,
                hops - 1,
                firstAsked,
                steps,
                waiting,
                wholeMillis,
                until,
                traceparent);
    }
}
