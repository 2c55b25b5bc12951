package mitosis.registry.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mitosis.registry.v1.Batch;
import mitosis.registry.v1.CatalogueSnapshot;
import mitosis.registry.v1.Event;
import mitosis.registry.v1.Stopped;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What every log keeps to. */
@Timeout(60)
abstract class LogConformance {
    private Log log;

    /** An empty log; called once a test. */
    abstract Log open() throws IOException;

    @BeforeEach
    void openLog() throws IOException {
        log = open();
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    void emptyLogStandsAtZero() {
        assertThat(log.revision()).isZero();
        assertThat(log.read(0, 10)).isEmpty();
        assertThat(log.snapshot()).isEmpty();
        assertThat(log.clusterId()).isNotEmpty();
    }

    @Test
    void whatWasAppendedIsReadInOrder() {
        assertThat(log.append(0, List.of(batch(1), batch(2)))).isEqualTo(new Appended.Written(2));
        assertThat(log.append(2, List.of(batch(3)))).isEqualTo(new Appended.Written(3));

        assertThat(log.revision()).isEqualTo(3);
        assertThat(log.read(0, 10)).containsExactly(batch(1), batch(2), batch(3));
    }

    @Test
    void readingGoesOnAfterARevisionInBoundedPages() {
        log.append(0, List.of(batch(1), batch(2), batch(3), batch(4)));

        assertThat(log.read(1, 2)).containsExactly(batch(2), batch(3));
        assertThat(log.read(3, 2)).containsExactly(batch(4));
        assertThat(log.read(4, 2)).isEmpty();
        assertThat(log.read(9, 2)).isEmpty();
    }

    @Test
    void whoExpectsAnotherRevisionGetsAConflictAndWritesNothing() {
        log.append(0, List.of(batch(1)));

        assertThat(log.append(0, List.of(batch(1)))).isEqualTo(new Appended.Conflict(1));
        assertThat(log.append(5, List.of(batch(6)))).isEqualTo(new Appended.Conflict(1));
        assertThat(log.read(0, 10)).containsExactly(batch(1));
    }

    @Test
    void revisionsHaveNoGaps() {
        assertThatThrownBy(() -> log.append(0, List.of(batch(1), batch(3))))
                .hasMessage("batch has revision 3, must be 2");
        assertThat(log.revision()).isZero();
    }

    @Test
    void ofManyWhoAppendAtOneRevisionOneWins() throws Exception {
        List<Callable<Appended>> racers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            racers.add(() -> log.append(0, List.of(batch(1))));
        }
        List<Appended> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Appended> racer : threads.invokeAll(racers)) {
                outcomes.add(racer.get());
            }
        }

        assertThat(outcomes).containsOnlyOnce(new Appended.Written(1));
        assertThat(log.read(0, 10)).containsExactly(batch(1));
    }

    @Test
    void newestSnapshotIsKept() {
        log.append(0, List.of(batch(1), batch(2)));

        log.keep(snapshot(1));
        log.keep(snapshot(2));

        assertThat(log.snapshot()).contains(snapshot(2));
    }

    CatalogueSnapshot snapshot(long revision) {
        return CatalogueSnapshot.newBuilder()
                .setClusterId(log.clusterId())
                .setRevision(revision)
                .build();
    }

    static Batch batch(long revision) {
        return Batch.newBuilder()
                .setRevision(revision)
                .addEvents(
                        Event.newBuilder()
                                .setStopped(Stopped.newBuilder().setReason("r" + revision)))
                .build();
    }
}
