package mitosis.host.load;

import mitosis.host.view.AgentCard;
import mitosis.rpc.name.AgentName;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * The agents that are loaded here: each once, however many messages want it, and the least recently
 * used leave when there are too many.
 */
public final class Residents implements AutoCloseable {
    private final Loading loading;
    private final Executor threads;
    private final int most;
    private final Map<AgentName, CompletableFuture<Resident>> residents = new ConcurrentHashMap<>();

    /**
     * @param threads where loading may wait
     * @param most how many may stay loaded
     */
    public Residents(Loading loading, Executor threads, int most) {
        this.loading = loading;
        this.threads = threads;
        this.most = most;
    }

    /** The agent when it is loaded in that very version. */
    public @Nullable Resident find(AgentCard card) {
        CompletableFuture<Resident> known = residents.get(card.name());
        if (known == null || known.isCompletedExceptionally()) {
            return null;
        }
        Resident resident = known.getNow(null);
        return resident != null && resident.card().digest().equals(card.digest()) ? resident : null;
    }

    /** The agent, loaded now if need be; many who ask at once share one loading. */
    @SuppressWarnings("ReferenceEquality") // this very future
    public CompletableFuture<Resident> load(AgentCard card) {
        var fresh = new CompletableFuture<Resident>();
        CompletableFuture<Resident> known =
                residents.merge(card.name(), fresh, (old, next) -> usable(old, card) ? old : next);
        if (known == fresh) {
            threads.execute(() -> load(card, fresh));
        }
        return known;
    }

    /** Forgets an agent; the messages in hand keep what they have. */
    public void unload(AgentName name) {
        CompletableFuture<Resident> gone = residents.remove(name);
        if (gone != null) {
            Resident resident = gone.isCompletedExceptionally() ? null : gone.getNow(null);
            if (resident != null) {
                resident.close();
            }
        }
    }

    public int size() {
        return residents.size();
    }

    @Override
    public void close() {
        List.copyOf(residents.keySet()).forEach(this::unload);
    }

    private void load(AgentCard card, CompletableFuture<Resident> into) {
        try {
            makeRoom();
            into.complete(loading.load(card));
        } catch (RuntimeException | Error failure) {
            // The next message tries again: keys, registry and policy may have changed by then.
            residents.remove(card.name(), into);
            into.completeExceptionally(failure);
        }
    }

    private void makeRoom() {
        int tooMany = residents.size() - most;
        if (tooMany <= 0) {
            return;
        }
        // A tenth at once, so that a full house does not sort itself for every guest.
        residents.values().stream()
                .map(known -> known.isCompletedExceptionally() ? null : known.getNow(null))
                .flatMap(resident -> Optional.ofNullable(resident).stream())
                .filter(Resident::idle)
                .sorted(Comparator.comparingLong(Resident::usedAt))
                .limit(tooMany + most / 10)
                .toList()
                .forEach(resident -> unload(resident.card().name()));
    }

    private static boolean usable(CompletableFuture<Resident> known, AgentCard card) {
        if (known.isCompletedExceptionally()) {
            return false;
        }
        Resident resident = known.getNow(null);
        return resident == null || resident.card().digest().equals(card.digest());
    }
}
