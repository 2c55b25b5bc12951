package mitosis.registry.log;

import mitosis.registry.v1.Batch;
import mitosis.registry.v1.CatalogueSnapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/** A log that lasts as long as its process: for tests and simulations. */
public final class InMemoryLog implements Log {
    private final String clusterId = UUID.randomUUID().toString();
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Batch> batches = new ArrayList<>();
    private Optional<CatalogueSnapshot> snapshot = Optional.empty();

    @Override
    public String clusterId() {
        return clusterId;
    }

    @Override
    public long revision() {
        lock.lock();
        try {
            return batches.size();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Appended append(long expectedRevision, List<Batch> next) {
        Sequence.check(expectedRevision, next);
        lock.lock();
        try {
            if (batches.size() != expectedRevision) {
                return new Appended.Conflict(batches.size());
            }
            batches.addAll(next);
            return new Appended.Written(batches.size());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<Batch> read(long afterRevision, int most) {
        lock.lock();
        try {
            int from = Math.clamp(afterRevision, 0, batches.size());
            return List.copyOf(batches.subList(from, Math.min(batches.size(), from + most)));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void keep(CatalogueSnapshot kept) {
        lock.lock();
        try {
            snapshot = Optional.of(kept);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<CatalogueSnapshot> snapshot() {
        lock.lock();
        try {
            return snapshot;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {}
}
