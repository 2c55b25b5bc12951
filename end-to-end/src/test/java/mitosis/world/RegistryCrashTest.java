package mitosis.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.StatusRuntimeException;

import mitosis.registry.v1.Agent;
import mitosis.registry.v1.AgentState;
import mitosis.registry.v1.GetStatsRequest;
import mitosis.registry.v1.ListAgentsRequest;
import mitosis.testkit.Await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A registry that dies in the middle of creations has lost nothing that it acknowledged, and half
 * of nothing.
 */
@Timeout(180)
class RegistryCrashTest {
    @Test
    void everyAcknowledgedAgentIsThereAfterTheRestart() throws Exception {
        try (World world = World.start(2)) {
            Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 120; i++) {
                    String name = "agent-" + i;
                    threads.execute(() -> {
                        if (isActive(world, name)) {
                            acknowledged.add(name);
                        }
                    });
                }
                Await.until(
                        "some agents are there",
                        Duration.ofSeconds(30),
                        () -> acknowledged.size() > 20);
                World.kill(world.registryPid());
                threads.shutdown();
                threads.awaitTermination(60, TimeUnit.SECONDS);
            }
            List<String> before = List.copyOf(acknowledged);
            assertThat(before).hasSizeLessThan(120);

            Process registry = restart(world);
            try {
                Await.until(
                        "the registry serves",
                        Duration.ofSeconds(20),
                        () -> agents(world).size() >= before.size());
                List<Agent> after = agents(world);
                assertThat(after).extracting(Agent::getName).containsAll(before);
                assertThat(after)
                        .extracting(Agent::getDigest)
                        .allMatch(digest -> digest.length() == 64);
                Await.until(
                        "both hosts are back",
                        Duration.ofSeconds(10),
                        () ->
                                world.registry()
                                                .getStats(GetStatsRequest.getDefaultInstance())
                                                .getHosts()
                                        == 2);
                Await.until(
                        "no agent stays half",
                        Duration.ofSeconds(10),
                        () ->
                                agents(world).stream()
                                        .allMatch(agent ->
                                                agent.getState() == AgentState.AGENT_STATE_ACTIVE));
                Agents.submit(world, "after-the-crash", Agents.ECHO);
                for (String name : before) {
                    assertThat(world.host(0).ask(Agents.ask(name, "hi").build()).getContent())
                            .isEqualTo("hi");
                }
            } finally {
                registry.destroy();
                registry.waitFor(10, TimeUnit.SECONDS);
            }
        }
    }

    private static boolean isActive(World world, String name) {
        try {
            return Agents.lastStep(world, name, Agents.ECHO, request -> request)
                    .getStep()
                    .equals("active");
        } catch (StatusRuntimeException _) {
            return false; // the registry has died under it: it was not acknowledged
        }
    }

    private static List<Agent> agents(World world) {
        try {
            return world.registry()
                    .listAgents(ListAgentsRequest.newBuilder().setPageSize(1000).build())
                    .getAgentsList();
        } catch (StatusRuntimeException _) {
            return List.of(); // not up yet
        }
    }

    private static Process restart(World world) throws Exception {
        Path data = world.folder().resolve("data");
        String port = world.registryAddress().split(":")[1];
        return Program.start(
                world.folder().resolve("registry-again.log"),
                List.of(
                        "registry",
                        "--port",
                        port,
                        "--data",
                        data.resolve("registry").toString(),
                        "--token-file",
                        data.resolve("token").toString()));
    }
}
