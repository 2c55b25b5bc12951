package mitosis.registry.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mitosis.registry.catalogue.StopSwitch;
import mitosis.registry.log.Appended;
import mitosis.registry.log.InMemoryLog;
import mitosis.registry.log.Log;
import mitosis.registry.v1.Batch;
import mitosis.registry.v1.CatalogueSnapshot;
import mitosis.registry.v1.Event;
import mitosis.registry.v1.Stopped;
import mitosis.rpc.RefusedException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

@Timeout(60)
class LedgerTest {
    private final FlakyLog log = new FlakyLog();
    private final Ledger ledger = Ledger.open(log, Clock.systemUTC());

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void answerIsVisibleAtOnce() {
        long revision = ledger.run(new StopSwitch(true, "drill"));

        assertThat(ledger.state().stopped()).isTrue();
        assertThat(ledger.state().revision()).isEqualTo(revision);
        assertThat(log.revision()).isEqualTo(revision);
    }

    @Test
    void whatCannotBeWrittenIsRefusedAndLeavesNoTrace() {
        log.failing = true;
        assertThatThrownBy(() -> ledger.run(new StopSwitch(true, "drill")))
                .isInstanceOf(RefusedException.class)
                .hasMessage("the log could not be written");
        assertThat(ledger.state().stopped()).isFalse();

        log.failing = false;
        assertThat(ledger.run(new StopSwitch(true, "drill"))).isEqualTo(1);
    }

    @Test
    void whatAnotherWroteIsTakenInAfterAConflict() {
        log.append(0, List.of(stopped(1)));

        assertThatThrownBy(() -> ledger.run(new StopSwitch(true, "drill")))
                .isInstanceOf(RefusedException.class);
        assertThat(ledger.run(new StopSwitch(false, ""))).isEqualTo(2);
    }

    @Test
    void faultOfOneCommandSparesItsNeighbours() {
        CompletableFuture<Long> bad =
                ledger.submit((_, _) -> {
                    throw new IllegalStateException("a fault");
                });
        CompletableFuture<Long> good = ledger.submit(new StopSwitch(true, "drill"));

        assertThat(bad).failsWithin(Duration.ofSeconds(5));
        assertThat(good).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(1L);
    }

    @Test
    void closedLedgerTakesNothing() {
        ledger.close();

        assertThatThrownBy(() -> ledger.run(new StopSwitch(true, "drill")))
                .hasMessage("the registry is closing");
    }

    @Test
    void startGoesOnFromTheSnapshot() {
        for (int i = 0; i < 10; i++) {
            ledger.run(new StopSwitch(i % 2 == 0, "drill"));
        }
        ledger.keepSnapshot();
        ledger.run(new StopSwitch(true, "last"));

        log.firstRead = Long.MAX_VALUE;
        try (Ledger second = Ledger.open(log, Clock.systemUTC())) {
            assertThat(second.state().revision()).isEqualTo(11);
            assertThat(second.state().stopped()).isTrue();
        }
        assertThat(log.firstRead).isEqualTo(10);
    }

    @Test
    void tailHoldsTheNewestAndSaysWhenItNoLongerHasWhatIsAskedFor() throws Exception {
        Tail tail = new Tail(0, 10);
        List<Batch> batches = new ArrayList<>();
        for (long revision = 1; revision <= 20; revision++) {
            batches.add(stopped(revision));
        }
        tail.publish(batches);

        assertThat(tail.after(0, 64, Duration.ZERO)).isEqualTo(new Tail.Slice.Gone());
        assertThat(tail.after(18, 1, Duration.ZERO))
                .isEqualTo(new Tail.Slice.Next(List.of(stopped(19))));
        assertThat(tail.after(20, 64, Duration.ZERO)).isEqualTo(new Tail.Slice.Quiet());
    }

    private static Batch stopped(long revision) {
        return Batch.newBuilder()
                .setRevision(revision)
                .addEvents(Event.newBuilder().setStopped(Stopped.getDefaultInstance()))
                .build();
    }

    /** A log whose disk can fail. */
    private static final class FlakyLog implements Log {
        private final Log log = new InMemoryLog();
        private volatile boolean failing;
        private volatile long firstRead;

        @Override
        public String clusterId() {
            return log.clusterId();
        }

        @Override
        public long revision() {
            return log.revision();
        }

        @Override
        public Appended append(long expectedRevision, List<Batch> batches) {
            if (failing) {
                throw new UncheckedIOException(new IOException("disk full"));
            }
            return log.append(expectedRevision, batches);
        }

        @Override
        public List<Batch> read(long afterRevision, int most) {
            firstRead = Math.min(firstRead, afterRevision);
            return log.read(afterRevision, most);
        }

        @Override
        public void keep(CatalogueSnapshot snapshot) {
            log.keep(snapshot);
        }

        @Override
        public Optional<CatalogueSnapshot> snapshot() {
            return log.snapshot();
        }

        @Override
        public void close() {
            log.close();
        }
    }
}
