package mitosis.registry;

import io.grpc.BindableService;

import mitosis.registry.log.Log;
import mitosis.registry.log.SqliteLog;
import mitosis.rpc.RpcServer;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A registry that listens. Owns its port, its log and its threads until closed. */
public final class RegistryServer implements AutoCloseable {
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final Registry registry;
    private final RpcServer server;

    private RegistryServer(Registry registry, RpcServer server) {
        this.registry = registry;
        this.server = server;
    }

    /**
     * Reads the log and starts to serve.
     *
     * @param also services that are answered on the same port; they stay their owner's to close
     * @throws IOException when the data folder cannot be used
     */
    public static RegistryServer start(RegistryConfig config, List<BindableService> also)
            throws IOException {
        Log log = SqliteLog.open(config.data());
        Registry registry = null;
        try {
            registry = Registry.open(config, log, Clock.systemUTC());
            List<BindableService> services = new ArrayList<>(registry.services());
            services.addAll(also);
            return new RegistryServer(
                    registry,
                    RpcServer.start(
                            new RpcServer.Config(config.bind(), config.port(), config.token()),
                            services));
        } catch (IOException | RuntimeException e) {
            if (registry == null) {
                log.close();
            } else {
                registry.close();
            }
            throw e;
        }
    }

    /** Where it is reached, host:port. */
    public String address() {
        return server.address();
    }

    public int port() {
        return server.port();
    }

    /** Ends the watches, finishes the calls in hand, then closes the log. */
    @Override
    public void close() {
        registry.endStreams();
        server.drain(DRAIN);
        registry.close();
    }
}
