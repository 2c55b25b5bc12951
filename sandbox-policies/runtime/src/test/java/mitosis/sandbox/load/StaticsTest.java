package mitosis.sandbox.load;

import static org.assertj.core.api.Assertions.assertThat;

import mitosis.sandbox.FixedContext;
import mitosis.sandbox.Stage;
import mitosis.sandbox.run.Outcome;
import mitosis.sandbox.run.Run;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

class StaticsTest {
    @Test
    void aSecondMessageSeesNothingOfTheFirst() {
        LoadedAgent agent =
                Stage.agent(
                        "seen.add(message); count++; return seen + \" \" + count;",
                        "static List<String> seen = new ArrayList<String>(); static int count;");

        assertThat(reply(agent, "a")).isEqualTo("[a] 1");
        assertThat(reply(agent, "b")).isEqualTo("[b] 1");
    }

    @Test
    void messagesThatRunAtOnceShareNothing() {
        int messages = 4;
        CyclicBarrier together = new CyclicBarrier(messages);
        LoadedAgent agent =
                Stage.agent(
                        "seen.add(message); context.llm(\"wait\"); return seen.toString();",
                        "static List<String> seen = new ArrayList<String>();");

        List<CompletableFuture<String>> replies =
                IntStream.range(0, messages)
                        .mapToObj(i ->
                                CompletableFuture.supplyAsync(
                                        () -> reply(agent, "m" + i, meeting(together)),
                                        task -> new Thread(task).start()))
                        .toList();

        assertThat(replies.stream().map(CompletableFuture::join))
                .containsExactly("[m0]", "[m1]", "[m2]", "[m3]");
    }

    private static FixedContext meeting(CyclicBarrier together) {
        return new FixedContext() {
            @Override
            public String llm(String prompt) {
                try {
                    together.await(10, TimeUnit.SECONDS);
                } catch (Exception e) {
                    throw new AssertionError("the messages do not run at once", e);
                }
                return "";
            }
        };
    }

    @Test
    void classesAreInitialisedWhenTheyAreUsedFirstAndOnce() {
        LoadedAgent agent =
                Stage.agent(
                        "log.append(\"start \"); Late.touch(); Late.touch(); new Later();"
                                + " return log + Constants.NAME;",
                        "static StringBuilder log = new StringBuilder();",
                        "static class Late { static { log.append(\"late \"); } static void touch()"
                                + " { log.append(\"touched \"); } }",
                        "static class Base { static { log.append(\"base \"); } }",
                        "static class Later extends Base { static { log.append(\"later \"); } }",
                        "interface Constants { String NAME = \"x\".concat(\"y\"); }");

        assertThat(reply(agent, "")).isEqualTo("start late touched touched base later xy");
    }

    @Test
    void anInitialiserThatLoopsIsKilledAndLeavesTheNextMessageAlone() {
        LoadedAgent agent =
                Stage.agent(
                        "return message.equals(\"loop\") ? Looping.value : \"fine\";",
                        "static class Looping { static String value = spin(); static String spin()"
                                + " { while (true) {} } }");

        assertThat(Stage.run(agent, "loop")).isInstanceOf(Outcome.Killed.class);
        assertThat(reply(agent, "other")).isEqualTo("fine");
        assertThat(Stage.run(agent, "loop")).isInstanceOf(Outcome.Killed.class);
    }

    @Test
    void longAndDoubleStaticsAreWrittenAndRead() {
        LoadedAgent agent =
                Stage.agent(
                        "wide += 2; real *= 2; return wide + \" \" + real + \" \" + Other.wide++;",
                        "static long wide = 40; static double real = 1.5;",
                        "static class Other { static long wide = 7; }");

        assertThat(reply(agent, "")).isEqualTo("42 3.0 7");
    }

    private static String reply(LoadedAgent agent, String message) {
        return reply(agent, message, new FixedContext());
    }

    private static String reply(LoadedAgent agent, String message, FixedContext host) {
        Outcome outcome = Stage.run(agent, message, host, new Run(Stage.STANDARD.limits()));
        return outcome instanceof Outcome.Replied replied ? replied.reply() : outcome.toString();
    }
}
