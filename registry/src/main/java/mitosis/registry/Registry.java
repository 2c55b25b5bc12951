package mitosis.registry;

import io.grpc.BindableService;

import mitosis.registry.bundle.BundleStore;
import mitosis.registry.bundle.Registrar;
import mitosis.registry.grpc.RegistrationGrpcService;
import mitosis.registry.grpc.RegistryGrpcService;
import mitosis.registry.host.Hosts;
import mitosis.registry.ledger.Arrivals;
import mitosis.registry.ledger.Ledger;
import mitosis.registry.log.Log;
import mitosis.registry.watch.Watches;

import java.io.IOException;
import java.time.Clock;
import java.util.List;

/** A registry without a port: its log, its services and what it does by the clock. Owns the log. */
public final class Registry implements AutoCloseable {
    private final Log log;
    private final Ledger ledger;
    private final Watches watches;
    private final Chores chores;
    private final RegistryGrpcService registry;
    private final RegistrationGrpcService registration;

    private Registry(
            Log log,
            Ledger ledger,
            Watches watches,
            Chores chores,
            RegistryGrpcService registry,
            RegistrationGrpcService registration) {
        this.log = log;
        this.ledger = ledger;
        this.watches = watches;
        this.chores = chores;
        this.registry = registry;
        this.registration = registration;
    }

    /** Reads the log and begins to keep it. */
    public static Registry open(RegistryConfig config, Log log, Clock clock) throws IOException {
        BundleStore bundles = BundleStore.open(config.data().resolve("bundles"));
        Ledger ledger = Ledger.open(log, clock);
        Hosts hosts = new Hosts(ledger, config.hosts(), clock);
        Watches watches = new Watches(ledger);
        Registrar registrar = new Registrar(ledger, bundles, config.policies());
        var registry =
                new RegistryGrpcService(
                        ledger, registrar, watches, config.purses(), clock.instant());
        var registration =
                new RegistrationGrpcService(
                        ledger, registrar, new Arrivals(ledger), hosts, config.purses());
        Chores chores = Chores.start(ledger, hosts, bundles, clock);
        return new Registry(log, ledger, watches, chores, registry, registration);
    }

    /** What is to be served. */
    public List<BindableService> services() {
        return List.of(registry, registration);
    }

    /** Ends the calls that would never end by themselves: watches and heartbeats. */
    void endStreams() {
        watches.close();
        registration.close();
    }

    @Override
    public void close() {
        chores.close();
        endStreams();
        ledger.close();
        log.close();
    }
}
