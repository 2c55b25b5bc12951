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
    private final List<BindableService> services;

    private Registry(
            Log log,
            Ledger ledger,
            Watches watches,
            Chores chores,
            List<BindableService> services) {
        this.log = log;
        this.ledger = ledger;
        this.watches = watches;
        this.chores = chores;
        this.services = services;
    }

    /** Reads the log and begins to keep it. */
    public static Registry open(RegistryConfig config, Log log, Clock clock) throws IOException {
        BundleStore bundles = BundleStore.open(config.data().resolve("bundles"));
        Ledger ledger = Ledger.open(log, clock);
        Hosts hosts = new Hosts(ledger, config.hosts(), clock);
        Watches watches = new Watches(ledger);
        Registrar registrar = new Registrar(ledger, bundles, config.policies(), clock);
        List<BindableService> services =
                List.of(
                        new RegistryGrpcService(
                                ledger, registrar, watches, config.purses(), clock.instant()),
                        new RegistrationGrpcService(
                                ledger, registrar, new Arrivals(ledger), hosts, config.purses()));
        return new Registry(
                log, ledger, watches, Chores.start(ledger, hosts, bundles, clock), services);
    }

    /** What is to be served. */
    public List<BindableService> services() {
        return services;
    }

    /** Ends all watches, with a word to the watchers: no call of theirs would end by itself. */
    void closeWatches() {
        watches.close();
    }

    @Override
    public void close() {
        chores.close();
        watches.close();
        ledger.close();
        log.close();
    }
}
