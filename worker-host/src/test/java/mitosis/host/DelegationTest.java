package mitosis.host;

import static org.assertj.core.api.Assertions.assertThat;

import mitosis.common.v1.PathStep;
import mitosis.host.v1.AskResponse;
import mitosis.registry.v1.Manifest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

@Timeout(60)
class DelegationTest {
    private static final Manifest WILLING = Manifest.newBuilder().setRefines(true).build();

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
    void draftIsHandedFromPeerToPeerUntilNobodyIsLeft() throws Exception {
        for (String name : List.of("ann", "bob", "cleo")) {
            world.agent(
                    name,
                    (message, context) ->
                            context.intent().equals("refine")
                                    ? context.attribute("draft") + "+" + name
                                    : message + " by " + name,
                    WILLING);
        }

        AskResponse answer = ask("ann", 1, 7);

        assertThat(answer.getPathList())
                .extracting(PathStep::getAgent)
                .containsExactlyInAnyOrder("ann", "bob", "cleo")
                .startsWith("ann");
        assertThat(answer.getContent())
                .startsWith("idea by ann+")
                .hasSize("idea by ann+bob+cleo".length());
        assertThat(answer.getPath(1).getDraft()).isNotEqualTo(answer.getContent());
    }

    @Test
    void sameSeedTakesTheSamePathThroughEveryHost() throws Exception {
        for (String name : List.of("ann", "bob", "cleo", "dora")) {
            world.agent(name, (message, _) -> message, WILLING);
        }

        for (int seed = 0; seed < 10; seed++) {
            Set<List<String>> paths = new HashSet<>();
            for (String host : world.hosts.keySet()) {
                paths.add(path(host, seed));
            }
            assertThat(paths).hasSize(1);
        }
    }

    @Test
    void peerThatFailsOrAnswersNothingCostsOnlyTheRefinement() throws Exception {
        world.agent("ann", (message, _) -> "draft of " + message, WILLING);
        world.agent(
                "fails",
                (_, _) -> {
                    throw new IllegalStateException("no");
                },
                WILLING);

        AskResponse answer = ask("ann", 1, 7);

        assertThat(answer.getContent()).isEqualTo("draft of idea");
        assertThat(answer.getPathList()).extracting(PathStep::getAgent).containsExactly("ann");
    }

    @Test
    void exactAgentIsRefinedOnlyWhenTheRequestSaysSo() throws Exception {
        world.agent("sum", (_, _) -> "4", WILLING.toBuilder().setExact(true).build());
        world.agent("bob", (_, context) -> context.attribute("draft") + "!", WILLING);
        Set<String> answers = new TreeSet<>();

        for (int seed = 0; seed < 20; seed++) {
            answers.add(
                    world.ask("otter")
                            .ask(
                                    World.request("sum", "2+2")
                                            .clearDelegationProbability()
                                            .setSeed(seed)
                                            .build())
                            .getContent());
        }

        assertThat(answers).containsExactly("4");
        assertThat(ask("sum", 1, 1).getContent()).isEqualTo("4!");
    }

    private AskResponse ask(String agent, double probability, long seed) {
        return world.ask("otter")
                .ask(
                        World.request(agent, "idea")
                                .setDelegationProbability(probability)
                                .setSeed(seed)
                                .build());
    }

    private List<String> path(String host, long seed) {
        return world
                .ask(host)
                .ask(
                        World.request("ann", "idea")
                                .setDelegationProbability(0.7)
                                .setSeed(seed)
                                .setConversation("c")
                                .build())
                .getPathList()
                .stream()
                .map(PathStep::getAgent)
                .toList();
    }
}
