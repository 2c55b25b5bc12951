package mitosis.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Many callers at once, through different hosts: nobody gets another's answer, nobody waits for
 * another's model.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class ConversationTest {
    private static final Duration MODEL_DELAY = Duration.ofSeconds(3);

    private final World world = World.start(3, "--model-delay", MODEL_DELAY.toSeconds() + "s");

    @AfterAll
    void end() {
        world.close();
    }

    @Test
    void fourHundredAsksThroughTwoHostsGetTheirOwnAnswers() throws Exception {
        Agents.submit(world, "echo", Agents.ECHO);

        List<String> answers =
                atOnce(
                        400,
                        i ->
                                world.host(i % 2)
                                        .ask(Agents.ask("echo", "number " + i).build())
                                        .getContent());

        for (int i = 0; i < 400; i++) {
            assertThat(answers.get(i)).isEqualTo("number " + i);
        }
    }

    @Test
    void memoryCountsRightThroughEveryHost() throws Exception {
        Agents.submit(world, "counter", Agents.COUNTER);

        List<String> answers =
                atOnce(
                        150,
                        i ->
                                world.host(i % 3)
                                        .ask(Agents.ask("counter", "count").build())
                                        .getContent());

        Set<String> seen = new HashSet<>(answers);
        assertThat(seen).hasSize(150);
        for (int i = 1; i <= 150; i++) {
            assertThat(seen).contains(String.valueOf(i));
        }
    }

    @Test
    void fiftyConversationsWaitForTheModelTogether() throws Exception {
        Agents.submit(world, "thinker", Agents.ASKS_THE_MODEL);
        long start = System.nanoTime();

        List<String> answers =
                atOnce(
                        50,
                        i ->
                                world.host(i % 3)
                                        .ask(Agents.ask("thinker", "ideas for a bakery").build())
                                        .getContent());

        assertThat(answers).allSatisfy(answer -> assertThat(answer).isNotBlank());
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(MODEL_DELAY, MODEL_DELAY.multipliedBy(8));
    }

    @Test
    void messageIdAskedAgainIsAnsweredAgain() {
        Agents.submit(world, "counter-twice", Agents.COUNTER);
        var ask = Agents.ask("counter-twice", "count").setMessageId("same").build();

        String first = world.host(0).ask(ask).getContent();
        String second = world.host(1).ask(ask).getContent();

        assertThat(second).isEqualTo(first).isEqualTo("1");
    }

    private interface Numbered {
        String answer(int number);
    }

    private static List<String> atOnce(int calls, Numbered call) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> tasks = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                int number = i;
                tasks.add(() -> call.answer(number));
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : threads.invokeAll(tasks, 60, TimeUnit.SECONDS)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
