package mitosis.creator;

import static java.util.Objects.requireNonNull;

import mitosis.creator.create.Creations;
import mitosis.rpc.Token;
import mitosis.sandbox.policy.Policies;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How a creator is to run.
 *
 * @param bind a loopback address
 * @param port 0 to 65535; 0 takes a free one
 * @param registry where the registry is, host:port
 * @param data the folder of its key and of what it keeps of creations
 * @param token what the platform's own processes show
 * @param policy what agents without a parent may do
 * @param limits how much is done at once, and for how long
 * @param activation how long a host may take to load an agent
 */
public record CreatorConfig(
        String bind,
        int port,
        String registry,
        Path data,
        Token token,
        String policy,
        Creations.Limits limits,
        Duration activation) {
    /** The port when nothing else is said. */
    public static final int DEFAULT_PORT = 7401;

    /** Four attempts, five minutes, sixteen at once and a thousand that wait. */
    public static final Creations.Limits DEFAULT_LIMITS =
            new Creations.Limits(4, Duration.ofMinutes(5), 16, 1_000);

    /** How long a host may take to load an agent when nothing else is said. */
    public static final Duration DEFAULT_ACTIVATION = Duration.ofSeconds(30);

    public CreatorConfig {
        requireNonNull(bind, "bind is null");
        requireNonNull(registry, "registry is null");
        requireNonNull(data, "data is null");
        requireNonNull(token, "token is null");
        requireNonNull(limits, "limits is null");
        Policies.named(policy);
        if (activation.toMillis() < 1) {
            throw new IllegalArgumentException("creator.activation is not positive");
        }
    }

    /** All that can be left to its default is. */
    public static CreatorConfig of(int port, String registry, Path data, Token token) {
        return new CreatorConfig(
                "127.0.0.1",
                port,
                registry,
                data,
                token,
                "standard",
                DEFAULT_LIMITS,
                DEFAULT_ACTIVATION);
    }
}
