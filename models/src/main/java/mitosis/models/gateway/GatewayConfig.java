package mitosis.models.gateway;

import java.time.Duration;

/**
 * The bounds of the gateway.
 *
 * @param places calls that run at once
 * @param queue calls that may wait for a place
 * @param chunk tokens drawn from an agent's purse at a time
 * @param namespaceChunk tokens drawn from a namespace's purse at a time
 * @param idle after how long unspent tokens are given back
 * @param maxOutputTokens the longest answer
 */
public record GatewayConfig(
        int places,
        int queue,
        long chunk,
        long namespaceChunk,
        Duration idle,
        int maxOutputTokens) {
    public static final GatewayConfig DEFAULT =
            new GatewayConfig(64, 10_000, 4_000, 40_000, Duration.ofSeconds(30), 16_384);

    public GatewayConfig {
        atLeast("models.gateway.places", places, 1);
        atLeast("models.gateway.queue", queue, 0);
        atLeast("models.gateway.chunk", chunk, 1);
        atLeast("models.gateway.namespace-chunk", namespaceChunk, 1);
        atLeast("models.gateway.max-output-tokens", maxOutputTokens, 1);
        atLeast("models.gateway.idle in milliseconds", idle.toMillis(), 1);
    }

    private static void atLeast(String key, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "%s is %d, must be at least %d".formatted(key, value, least));
        }
    }
}
