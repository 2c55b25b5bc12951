package mitosis.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import mitosis.agent.Agent;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.sandbox.policy.Ability;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;

@Timeout(60)
class MemoryTest {
    private static final Agent COUNTER =
            (_, context) -> {
                String before = context.recall("count");
                int count = before.isEmpty() ? 1 : Integer.parseInt(before) + 1;
                context.remember("count", "" + count);
                return context.recall("count");
            };

    @TempDir Path folder;
    private World world;

    @BeforeEach
    void start() throws Exception {
        world = new World(folder).hosts(UnaryOperator.identity(), "otter", "heron");
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void counterCountsRightThroughEveryHost() throws Exception {
        world.agent("counter", COUNTER, Ability.REMEMBER, Ability.RECALL);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?>[] asks = new Future<?>[100];
            for (int i = 0; i < asks.length; i++) {
                String host = i % 2 == 0 ? "otter" : "heron";
                asks[i] = callers.submit(() -> world.ask(host, "counter", "count"));
            }
            for (Future<?> ask : asks) {
                ask.get();
            }
        }

        assertThat(world.ask("heron", "counter", "count").getContent()).isEqualTo("101");
    }

    @Test
    void staleRunIsRepeatedWithTheModelAskedOnce() throws Exception {
        world.agent(
                "noter",
                (message, context) -> {
                    context.remember("last", context.recall("last") + message);
                    return context.llm(message);
                },
                Ability.REMEMBER,
                Ability.RECALL,
                Ability.MODEL);
        world.journal.staleCommits(2);

        assertThat(world.ask("otter", "noter", "hi").getContent()).isEqualTo("model: hi");
        assertThat(world.creator.asked).hasSize(1);
    }

    @Test
    void memoryThatChangesAgainAndAgainIsAConflict() throws Exception {
        world.agent("counter", COUNTER, Ability.REMEMBER, Ability.RECALL);
        world.journal.staleCommits(3);

        assertThat(refusal("counter")).isEqualTo(ErrorCode.MEMORY_CONFLICT);
        assertThat(world.ask("otter", "counter", "count").getContent()).isEqualTo("1");
    }

    @Test
    void sameMessageIdGetsTheSameReply() throws Exception {
        world.agent("counter", COUNTER, Ability.REMEMBER, Ability.RECALL);
        var request = World.request("counter", "count").setMessageId("once").build();

        assertThat(world.ask("otter").ask(request).getContent()).isEqualTo("1");
        assertThat(world.ask("heron").ask(request).getContent()).isEqualTo("1");
        assertThat(world.ask("otter", "counter", "count").getContent()).isEqualTo("2");
    }

    @Test
    void journalAwayStopsOnlyAgentsThatKeepMemory() throws Exception {
        world.agent("counter", COUNTER, Ability.REMEMBER, Ability.RECALL);
        world.agent("echo", (message, _) -> message);
        world.journal.away(true);

        assertThat(refusal("counter")).isEqualTo(ErrorCode.AGENT_FAILED);
        assertThat(world.ask("otter", "echo", "hi").getContent()).isEqualTo("hi");
        world.journal.away(false);
        assertThat(world.ask("otter", "counter", "count").getContent()).isEqualTo("1");
    }

    @Test
    void agentWithoutMemoryNeverTouchesTheJournal() throws Exception {
        world.agent("echo", (message, _) -> message);
        int before = world.journal.calls();

        world.ask("otter", "echo", "hi");

        assertThat(world.journal.calls()).isEqualTo(before);
    }

    @Test
    void historyShowsTheTurnsOfTheConversation() throws Exception {
        world.agent(
                "historian",
                (message, context) -> message.equals("tell") ? context.history(5) : "noted",
                Ability.HISTORY);
        world.ask("otter").ask(World.request("historian", "one").setConversation("c").build());

        String told =
                world.ask("heron")
                        .ask(World.request("historian", "tell").setConversation("c").build())
                        .getContent();

        assertThat(told).isEqualTo("somebody: one\nhistorian: noted");
    }

    @Test
    void childIsAskedForOnceHoweverOftenTheMessageRuns() throws Exception {
        world.agent(
                "parent",
                (message, context) -> {
                    context.remember("child", context.recall("child"));
                    return context.spawn(message);
                },
                Ability.REMEMBER,
                Ability.RECALL,
                Ability.SPAWN);
        world.journal.staleCommits(2);

        assertThat(world.ask("otter", "parent", "a goal").getContent()).isEqualTo("child-1");
        assertThat(world.creator.children).hasSize(1);
        assertThat(world.creator.children.getFirst().getParent()).isEqualTo("parent");
    }

    @Test
    void refusalsReachTheAgentWithTheirCodes() throws Exception {
        world.creator.modelDown();
        world.creator.purseEmpty();
        world.agent(
                "patient",
                (message, context) ->
                        switch (message) {
                            case "llm" -> caught(() -> context.llm("hi"));
                            case "spawn" -> caught(() -> context.spawn("goal"));
                            case "tool" -> caught(() -> context.tool("t", "{}"));
                            default -> caught(() -> context.ask("nobody", "hi"));
                        },
                Ability.MODEL,
                Ability.SPAWN,
                Ability.TOOLS,
                Ability.PEERS);

        assertThat(world.ask("otter", "patient", "llm").getContent())
                .isEqualTo("MODEL_UNAVAILABLE");
        assertThat(world.ask("otter", "patient", "spawn").getContent()).isEqualTo("PURSE_EMPTY");
        assertThat(world.ask("otter", "patient", "tool").getContent()).isEqualTo("NOT_OFFERED");
        assertThat(world.ask("otter", "patient", "ask").getContent()).isEqualTo("AGENT_NOT_FOUND");
    }

    private interface Attempt {
        String answer();
    }

    private static String caught(Attempt attempt) {
        try {
            return attempt.answer();
        } catch (mitosis.agent.Refused refused) {
            return refused.code();
        }
    }

    private ErrorCode refusal(String agent) {
        Throwable thrown = catchThrowable(() -> world.ask("otter", agent, "count"));
        return RefusedException.of(thrown).code();
    }
}
