package mitosis.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;

import mitosis.registry.v1.Event;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

class MergeTest {
    @Test
    void holdsBackWhatTheOtherHalfMightStillComeBefore() {
        Merge.Step first = Merge.EMPTY.heard(progress(Source.AGENTS, 5, 3, 5));
        assertThat(first.told()).isEmpty();

        Merge.Step second = first.next().heard(progress(Source.HOSTS, 4, 2, 4));
        assertThat(revisions(second)).containsExactly(2L, 3L, 4L);

        Merge.Step third = second.next().heard(progress(Source.HOSTS, 9));
        assertThat(revisions(third)).containsExactly(5L);
    }

    @Test
    void letsGoOfEverythingWhenTheOtherHalfStaysSilent() {
        Merge.Step held = Merge.EMPTY.heard(progress(Source.AGENTS, 8, 7, 8));

        Merge.Step let = held.next().patienceEnded();

        assertThat(revisions(let)).containsExactly(7L, 8L);
        assertThat(let.next().held()).isEmpty();
    }

    @Test
    void keepsTheOrderOfEventsOfOneRevision() {
        Told first = told(4);
        Told second = told(4);
        Merge.Step step =
                Merge.EMPTY
                        .heard(progress(Source.HOSTS, 9))
                        .next()
                        .heard(new Heard.Progress(Source.AGENTS, 4, List.of(first, second)));

        assertThat(step.told())
                .usingElementComparator((a, b) -> a == b ? 0 : 1)
                .containsExactly(first, second);
    }

    private static Heard.Progress progress(Source source, long revision, long... told) {
        return new Heard.Progress(
                source, revision, Arrays.stream(told).mapToObj(MergeTest::told).toList());
    }

    private static Told told(long revision) {
        return new Told.Happened(
                revision, Timestamp.getDefaultInstance(), Event.getDefaultInstance());
    }

    private static List<Long> revisions(Merge.Step step) {
        return step.told().stream().map(Told::revision).toList();
    }
}
