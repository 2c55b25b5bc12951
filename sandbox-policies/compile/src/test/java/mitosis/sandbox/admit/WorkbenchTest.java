package mitosis.sandbox.admit;

import static org.assertj.core.api.Assertions.assertThat;

import mitosis.sandbox.Finding;
import mitosis.sandbox.admit.Workbench.Work;
import mitosis.sandbox.compile.Dialect;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

@Timeout(30)
class WorkbenchTest {
    private static final Admission REFUSAL =
            new Admission.Denied(List.of(new Finding("x", 0, 0, "m", "i")), Dialect.AUTO);

    @Test
    void workThatIsDoneIsAnswered() {
        Workbench workbench = new Workbench(Duration.ofSeconds(10), 1);

        assertThat(workbench.work(_ -> REFUSAL)).isEqualTo(new Work.Done(REFUSAL));
    }

    @Test
    void workThatIsLateIsLeftAloneInItsStage() {
        Workbench workbench = new Workbench(Duration.ofMillis(20), 1);
        CountDownLatch never = new CountDownLatch(1);

        Work work = workbench.work(progress -> stuck(progress, never));

        assertThat(work).isEqualTo(new Work.Late("compile", Duration.ofMillis(20)));
        never.countDown();
    }

    @Test
    void tooManyStuckThreadsRefuseNewWorkUntilTheyEnd() throws InterruptedException {
        Workbench workbench = new Workbench(Duration.ofMillis(20), 1);
        CountDownLatch release = new CountDownLatch(1);
        workbench.work(progress -> stuck(progress, release));

        assertThat(workbench.work(_ -> REFUSAL)).isEqualTo(new Work.Busy(1));

        release.countDown();
        while (workbench.work(_ -> REFUSAL) instanceof Work.Busy) {
            Thread.onSpinWait(); // the timeout of the class is the deadline
        }
        assertThat(workbench.work(_ -> REFUSAL)).isNotInstanceOf(Work.Busy.class);
    }

    @Test
    void stackThatOverflowsIsAFailureOfItsStage() {
        Workbench workbench = new Workbench(Duration.ofSeconds(20), 1);

        Work work =
                workbench.work(progress -> {
                    progress.accept("review");
                    throw new StackOverflowError();
                });

        assertThat(work).isEqualTo(new Work.Failed("review"));
    }

    private static Admission stuck(Consumer<String> progress, CountDownLatch release) {
        progress.accept("compile");
        boolean interrupted = true;
        while (interrupted) {
            try {
                release.await();
                interrupted = false;
            } catch (InterruptedException _) {
                interrupted = true; // a compiler does not listen either
            }
        }
        return REFUSAL;
    }
}
