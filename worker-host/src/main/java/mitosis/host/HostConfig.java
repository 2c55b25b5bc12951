package mitosis.host;

import static java.util.Objects.requireNonNull;

import mitosis.host.run.Deliveries;
import mitosis.host.stripe.Stripes;
import mitosis.rpc.Token;
import mitosis.rpc.name.HostId;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How a worker host is set up.
 *
 * @param id the name it keeps for life
 * @param bind the address it listens on
 * @param port 0 takes a free one
 * @param httpPort where health and metrics are answered; 0 takes a free one
 * @param registry the registry's address, which also hosts the journal
 * @param creator the creator's address, which also hosts the model gateway
 * @param data the folder where bundles are kept
 * @param token what the platform's processes show each other
 * @param threads how agents are run
 * @param mailboxes how many messages may be in hand
 * @param agents how many agents may stay loaded
 * @param delegation the chance that a draft is handed to a peer when nobody says otherwise
 * @param autonomy how long it serves on without the registry
 */
public record HostConfig(
        HostId id,
        String bind,
        int port,
        int httpPort,
        String registry,
        String creator,
        Path data,
        Token token,
        Stripes.Size threads,
        Deliveries.Bounds mailboxes,
        int agents,
        double delegation,
        Duration autonomy) {
    public HostConfig {
        requireNonNull(id, "id is null");
        requireNonNull(bind, "bind is null");
        requireNonNull(registry, "registry is null");
        requireNonNull(creator, "creator is null");
        requireNonNull(data, "data is null");
        requireNonNull(token, "token is null");
        checkPort("host.port", port);
        checkPort("host.http-port", httpPort);
        if (agents < 1) {
            throw new IllegalArgumentException(
                    "host.agents is %d, must be at least 1".formatted(agents));
        }
        if (!(delegation >= 0 && delegation <= 1)) {
            throw new IllegalArgumentException(
                    "host.delegation is %s, must be 0 to 1".formatted(delegation));
        }
        if (!autonomy.isPositive()) {
            throw new IllegalArgumentException(
                    "host.autonomy is %s, must be positive".formatted(autonomy));
        }
    }

    /** A host on this machine's loopback with everything else as it usually is. */
    public static HostConfig of(
            HostId id, int port, String registry, String creator, Path data, Token token) {
        int cores = Runtime.getRuntime().availableProcessors();
        return new HostConfig(
                id,
                "127.0.0.1",
                port,
                0,
                registry,
                creator,
                data,
                token,
                new Stripes.Size(Math.max(1, cores / 2), 64, Math.max(4, cores * 2), 2_000),
                new Deliveries.Bounds(1_024, 65_536),
                10_000,
                0.5,
                Duration.ofMinutes(15));
    }

    public HostConfig withDelegation(double other) {
        return new HostConfig(
                id, bind, port, httpPort, registry, creator, data, token, threads, mailboxes,
                agents, other, autonomy);
    }

    public HostConfig withThreads(Stripes.Size other) {
        return new HostConfig(
                id,
                bind,
                port,
                httpPort,
                registry,
                creator,
                data,
                token,
                other,
                mailboxes,
                agents,
                delegation,
                autonomy);
    }

    public HostConfig withMailboxes(Deliveries.Bounds other) {
        return new HostConfig(
                id,
                bind,
                port,
                httpPort,
                registry,
                creator,
                data,
                token,
                threads,
                other,
                agents,
                delegation,
                autonomy);
    }

    public HostConfig withAutonomy(Duration other) {
        return new HostConfig(
                id,
                bind,
                port,
                httpPort,
                registry,
                creator,
                data,
                token,
                threads,
                mailboxes,
                agents,
                delegation,
                other);
    }

    private static void checkPort(String key, int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("%s is %d, must be 0 to 65535".formatted(key, port));
        }
    }
}
