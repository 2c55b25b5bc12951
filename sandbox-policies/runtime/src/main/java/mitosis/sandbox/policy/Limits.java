package mitosis.sandbox.policy;

import java.time.Duration;

/**
 * What one message may spend.
 *
 * @param fuel units of fuel, at least 1
 * @param memory bytes of charged allocation, at least 1
 * @param depth nested calls, 1 to 256
 * @param deadline the longest a handler may take, waits included
 * @param replyBytes the longest reply in UTF-8
 * @param sourceBytes the longest source
 * @param modelCalls calls of {@code llm} a message
 * @param asks calls of {@code ask} a message
 * @param publishes calls of {@code publish} a message
 * @param spawns calls of {@code spawn} and {@code replicate} a message
 * @param memoryWrites calls of {@code remember} a message
 * @param logLines calls of {@code log} a message
 */
public record Limits(
        long fuel,
        long memory,
        int depth,
        Duration deadline,
        int replyBytes,
        int sourceBytes,
        int modelCalls,
        int asks,
        int publishes,
        int spawns,
        int memoryWrites,
        int logLines) {
    public Limits {
        atLeastOne("fuel", fuel);
        atLeastOne("memory", memory);
        atLeastOne("deadline", deadline.toMillis());
        atLeastOne("replyBytes", replyBytes);
        atLeastOne("sourceBytes", sourceBytes);
        if (depth < 1 || depth > 256) {
            throw new IllegalArgumentException("depth is %d, must be 1 to 256".formatted(depth));
        }
        for (int quota : new int[] {modelCalls, asks, publishes, spawns, memoryWrites, logLines}) {
            if (quota < 0) {
                throw new IllegalArgumentException(
                        "a quota is %d, must be 0 or more".formatted(quota));
            }
        }
    }

    public Limits withFuel(long other) {
        return new Limits(
                other,
                memory,
                depth,
                deadline,
                replyBytes,
                sourceBytes,
                modelCalls,
                asks,
                publishes,
                spawns,
                memoryWrites,
                logLines);
    }

    public Limits withMemory(long other) {
        return new Limits(
                fuel,
                other,
                depth,
                deadline,
                replyBytes,
                sourceBytes,
                modelCalls,
                asks,
                publishes,
                spawns,
                memoryWrites,
                logLines);
    }

    public Limits withDeadline(Duration other) {
        return new Limits(
                fuel,
                memory,
                depth,
                other,
                replyBytes,
                sourceBytes,
                modelCalls,
                asks,
                publishes,
                spawns,
                memoryWrites,
                logLines);
    }

    private static void atLeastOne(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(
                    "%s is %d, must be at least 1".formatted(name, value));
        }
    }
}
