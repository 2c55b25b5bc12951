package mitosis.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import mitosis.registry.v1.Agent;
import mitosis.registry.v1.Batch;
import mitosis.registry.v1.Event;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

class HalfTest {
    @Test
    void presentStateIsToldWholeOrNotAtAll() {
        Half half = new Half(Source.AGENTS, Optional.empty());
        half.opened();
        assertThat(told(half.read(present(9, false, "otter")))).isEmpty();
        half.opened(); // cut off in the middle
        assertThat(told(half.read(present(9, false, "otter")))).isEmpty();

        List<Told> told = told(half.read(present(9, true, "pup")));

        assertThat(told).hasSize(1);
        assertThat(((Told.Agents) told.getFirst()).agents())
                .extracting(Agent::getName)
                .containsExactly("otter", "pup");
        assertThat(half.standing().revision()).contains(9L);
    }

    @Test
    void revisionsThatWereSeenAreNotToldAgain() {
        Half half = new Half(Source.AGENTS, Optional.of(0L));
        half.opened();
        assertThat(revisions(half.read(batches(3, 0, 1, 3)))).containsExactly(1L, 3L);
        half.opened();

        assertThat(revisions(half.read(batches(5, 0, 1, 3, 4, 5)))).containsExactly(4L, 5L);
    }

    @Test
    void gapIsNotReadOver() {
        Half half = new Half(Source.AGENTS, Optional.of(0L));
        half.opened();
        assertThat(half.read(batches(3, 0, 2, 3))).isPresent();

        assertThat(half.read(batches(8, 5, 6, 8))).isEmpty();
        assertThat(half.standing().revision()).contains(3L);
    }

    private static Message present(long revision, boolean ends, String... names) {
        List<Agent> agents =
                Arrays.stream(names).map(name -> Agent.newBuilder().setName(name).build()).toList();
        return new Message(revision, 0, "log", agents, List.of(), true, ends, false, List.of());
    }

    private static Message batches(long revision, long previous, long... revisions) {
        List<Batch> batches =
                Arrays.stream(revisions)
                        .mapToObj(each ->
                                Batch.newBuilder()
                                        .setRevision(each)
                                        .addEvents(Event.getDefaultInstance())
                                        .build())
                        .toList();
        return new Message(
                revision, previous, "log", List.of(), List.of(), false, false, false, batches);
    }

    private static List<Told> told(Optional<Heard.Progress> read) {
        return read.orElseThrow().told();
    }

    private static List<Long> revisions(Optional<Heard.Progress> read) {
        return told(read).stream().map(Told::revision).toList();
    }
}
