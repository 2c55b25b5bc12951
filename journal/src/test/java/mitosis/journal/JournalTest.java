package mitosis.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mitosis.journal.entry.Commit;
import mitosis.journal.entry.Committed;
import mitosis.journal.entry.Owner;
import mitosis.journal.entry.Recalled;
import mitosis.journal.entry.Turn;
import mitosis.rpc.name.AgentName;
import mitosis.testkit.TestClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@Timeout(60)
class JournalTest {
    private static final AgentName COUNTER = new AgentName("default", "counter");
    private static final Owner OWNER = new Owner(COUNTER, "");

    private final TestClock clock = new TestClock(Instant.parse("2026-01-01T00:00:00Z"));
    @TempDir private Path data;
    private Journal journal;

    @BeforeEach
    void open() throws IOException {
        journal = Journal.open(data, clock);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void keyThatWasNeverWrittenHasVersionZero() {
        assertThat(journal.recall(OWNER, List.of("count")))
                .containsExactly(new Recalled("count", "", 0));
    }

    @Test
    void eachWriteRaisesTheVersion() {
        journal.commit(commit("m1", Map.of("count", 0L), Map.of("count", "1")));
        journal.commit(commit("m2", Map.of("count", 1L), Map.of("count", "2")));

        assertThat(journal.recall(OWNER, List.of("count", "other")))
                .containsExactly(new Recalled("count", "2", 2), new Recalled("other", "", 0));
    }

    @Test
    void commitThatReadAnOlderVersionIsStaleAndWritesNothing() {
        journal.commit(commit("m1", Map.of("count", 0L), Map.of("count", "1")));

        var outcome =
                journal.commit(commit("m2", Map.of("count", 0L), Map.of("count", "x", "b", "y")));

        assertThat(outcome).isEqualTo(new Committed.Stale());
        assertThat(journal.recall(OWNER, List.of("count", "b")))
                .containsExactly(new Recalled("count", "1", 1), new Recalled("b", "", 0));
    }

    @Test
    void messageThatWasCommittedIsAnsweredAgainForADay() {
        journal.commit(commit("m1", Map.of(), Map.of("count", "1")));

        clock.pass(Duration.ofHours(23));
        assertThat(journal.commit(commit("m1", Map.of(), Map.of("count", "2"))))
                .isEqualTo(new Committed.Duplicate("reply to m1"));

        clock.pass(Duration.ofHours(2));
        assertThat(journal.commit(commit("m1", Map.of(), Map.of("count", "2"))))
                .isEqualTo(new Committed.Durable());
    }

    @Test
    void conversationsHaveMemoriesOfTheirOwn() {
        Owner conversation = new Owner(COUNTER, "c1");
        journal.commit(
                new Commit(conversation, "m1", Map.of(), Map.of("k", "v"), "", Optional.empty()));

        assertThat(journal.recall(conversation, List.of("k")).getFirst().value()).isEqualTo("v");
        assertThat(journal.recall(OWNER, List.of("k")).getFirst().version()).isZero();
    }

    @Test
    void historyIsTheLastTurnsNewestLast() {
        for (int i = 1; i <= 120; i++) {
            Turn turn = new Turn("c1", "user", "q" + i, "a" + i);
            journal.commit(new Commit(OWNER, "m" + i, Map.of(), Map.of(), "", Optional.of(turn)));
        }

        assertThat(journal.history(COUNTER, "c1", 2))
                .extracting(Turn::request)
                .containsExactly("q119", "q120");
        assertThat(journal.history(COUNTER, "c1", 100)).hasSize(100);
        assertThat(journal.history(COUNTER, "c2", 100)).isEmpty();
    }

    @Test
    void ownerWithTooManyKeysIsRefusedWhole() {
        Map<String, String> thousand = new HashMap<>();
        for (int i = 0; i < 1_000; i++) {
            thousand.put("k" + i, "v");
        }
        journal.commit(commit("m1", Map.of(), thousand));

        assertThat(journal.commit(commit("m2", Map.of(), Map.of("one-more", "v"))))
                .isEqualTo(new Committed.Full(1_001));
        assertThat(journal.commit(commit("m3", Map.of(), Map.of("k1", "again"))))
                .isEqualTo(new Committed.Durable());
    }

    @Test
    void keyAndValueAboveTheirLimitsAreRefusedWithBothNumbers() {
        assertThatThrownBy(() -> commit("m", Map.of(), Map.of("é".repeat(129), "v")))
                .hasMessage("key has 258 bytes, must have at most 256");
        assertThatThrownBy(() -> commit("m", Map.of(), Map.of("k", "v".repeat(65_537))))
                .hasMessageContaining("65537 bytes, must have at most 65536");
    }

    @Test
    void everythingCommittedIsThereAfterTheJournalWasOpenedAgain() throws IOException {
        journal.commit(commit("m1", Map.of(), Map.of("count", "1")));
        journal.close();

        journal = Journal.open(data, clock);

        assertThat(journal.recall(OWNER, List.of("count")).getFirst().value()).isEqualTo("1");
        assertThat(journal.commit(commit("m1", Map.of(), Map.of())))
                .isEqualTo(new Committed.Duplicate("reply to m1"));
    }

    @Test
    void sixtyFourCallersThatCountTogetherCountRight() throws Exception {
        List<Future<?>> callers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < 64; caller++) {
                String id = "m" + caller;
                callers.add(threads.submit(() -> countOne(id)));
            }
        }
        for (Future<?> caller : callers) {
            caller.get();
        }

        assertThat(journal.recall(OWNER, List.of("count")))
                .containsExactly(new Recalled("count", "64", 64));
    }

    private void countOne(String messageId) {
        Committed outcome = new Committed.Stale();
        for (int attempt = 0; attempt < 1_000 && outcome instanceof Committed.Stale; attempt++) {
            Recalled now = journal.recall(OWNER, List.of("count")).getFirst();
            int count = now.version() == 0 ? 0 : Integer.parseInt(now.value());
            outcome =
                    journal.commit(
                            commit(
                                    messageId,
                                    Map.of("count", now.version()),
                                    Map.of("count", Integer.toString(count + 1))));
        }
        assertThat(outcome).isEqualTo(new Committed.Durable());
    }

    private static Commit commit(
            String messageId, Map<String, Long> reads, Map<String, String> writes) {
        return new Commit(
                OWNER, messageId, reads, writes, "reply to " + messageId, Optional.empty());
    }
}
