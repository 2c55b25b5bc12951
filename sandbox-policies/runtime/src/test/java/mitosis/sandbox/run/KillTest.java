package mitosis.sandbox.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mitosis.agent.Context;
import mitosis.sandbox.FixedContext;
import mitosis.sandbox.Stage;
import mitosis.sandbox.load.LoadedAgent;
import mitosis.sandbox.policy.Limits;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class KillTest {
    private static final Limits LIMITS = Stage.STANDARD.limits();

    /** A host whose model never answers. */
    private static final class Silent extends FixedContext {
        final CountDownLatch asked = new CountDownLatch(1);
        final CompletableFuture<Boolean> interrupted = new CompletableFuture<>();

        @Override
        public String llm(String prompt) {
            asked.countDown();
            try {
                new CountDownLatch(1).await();
                return "";
            } catch (InterruptedException e) {
                interrupted.complete(true);
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void aStoppedRunEndsItsWaitAtOnceAndInterruptsTheCall() throws Exception {
        LoadedAgent agent = Stage.agent("return context.llm(message);");
        Silent host = new Silent();
        Run run = new Run(LIMITS);
        CompletableFuture<Outcome> outcome =
                CompletableFuture.supplyAsync(() -> Stage.run(agent, "hello", host, run));
        assertThat(host.asked.await(5, TimeUnit.SECONDS)).isTrue();

        run.kill(KillCause.STOPPED);

        assertThat(outcome.get(5, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        Outcome.Killed.class,
                        killed -> assertThat(killed.cause()).isEqualTo(KillCause.STOPPED));
        assertThat(host.interrupted.get(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aWaitEndsAtTheDeadline() {
        LoadedAgent agent = Stage.agent("return context.llm(message);");

        Outcome outcome =
                Stage.run(
                        agent,
                        "hello",
                        new Silent(),
                        new Run(LIMITS.withDeadline(Duration.ofMillis(50))));

        assertThat(cause(outcome)).isEqualTo(KillCause.DEADLINE);
        assertThat(outcome.usage().time()).isBetween(Duration.ofMillis(50), Duration.ofSeconds(5));
    }

    @Test
    void aLoopEndsWithItsFuelAndSeesAKillNoLaterThanThat() {
        LoadedAgent agent = Stage.agent("while (true) {}");
        Run run = new Run(LIMITS);
        run.kill(KillCause.STOPPED);

        Outcome outcome = Stage.run(agent, "hello", new FixedContext(), run);

        assertThat(cause(outcome)).isEqualTo(KillCause.STOPPED);
        assertThat(outcome.usage().time()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aLoopOfLibraryCallsSeesAKillLongBeforeItsFuelEnds() {
        LoadedAgent agent =
                Stage.agent("String s = message; while (true) { s = s.toUpperCase(); }");
        Run run = new Run(LIMITS);
        run.kill(KillCause.STOPPED);

        Outcome outcome = Stage.run(agent, "hello", new FixedContext(), run);

        assertThat(cause(outcome)).isEqualTo(KillCause.STOPPED);
        assertThat(outcome.usage().fuel()).isLessThan(LIMITS.fuel() / 100);
    }

    @Test
    void aLeakedContextIsClosed() {
        Context[] leaked = new Context[1];
        FixedContext host = new FixedContext();
        Stage.onAgentThread(() ->
                new Message("hello", host, Stage.STANDARD.abilities(), new Run(LIMITS))
                        .handle(
                                Object::new,
                                () ->
                                        (_, context) -> {
                                            leaked[0] = context;
                                            return "";
                                        }));

        assertThatThrownBy(() -> leaked[0].llm("again"))
                .hasMessage("the message of this context has ended");
    }

    @Test
    void aThreadHandlesOneMessageAfterTheOther() {
        LoadedAgent loops = Stage.agent("while (true) {}");
        LoadedAgent answers = Stage.agent("return message;");

        Outcome[] outcomes = new Outcome[2];
        Stage.onAgentThread(() -> {
            outcomes[0] = loops.run("a", new FixedContext(), new Run(LIMITS));
            outcomes[1] = answers.run("b", new FixedContext(), new Run(LIMITS));
            return outcomes[1];
        });

        assertThat(cause(outcomes[0])).isEqualTo(KillCause.FUEL);
        assertThat(outcomes[1]).isInstanceOf(Outcome.Replied.class);
    }

    private static KillCause cause(Outcome outcome) {
        return ((Outcome.Killed) outcome).cause();
    }
}
