package mitosis.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;

import mitosis.registry.v1.Batch;
import mitosis.registry.v1.Event;
import mitosis.registry.v1.GetStatsRequest;
import mitosis.registry.v1.RegistryServiceGrpc;
import mitosis.registry.v1.WatchAgentsRequest;
import mitosis.registry.v1.WatchAgentsResponse;
import mitosis.rpc.Channels;
import mitosis.testkit.CuttingProxy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Watchers see every agent once and in order, whenever they start and however often they are cut
 * off.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class WatchTest {
    private static final int AGENTS = 12;

    private final World world = World.start(1);
    private final List<String> names =
            IntStream.range(0, AGENTS).mapToObj(i -> "watched-" + i).toList();

    @BeforeAll
    void populate() {
        names.forEach(name -> Agents.submit(world, name, Agents.ECHO));
    }

    @AfterAll
    void end() {
        world.close();
    }

    @Test
    void replayFromTheStartShowsEveryAgentOnceAndInOrder() {
        List<Batch> seen = new ArrayList<>();
        follow(world.registry(), 0, revision(), seen);

        assertThat(registered(seen)).containsExactlyElementsOf(names);
        assertThat(seen.stream().map(Batch::getRevision)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void presentStateComesFirstForWhoAsksForNoRevision() {
        Iterator<WatchAgentsResponse> watch =
                world.registry().watchAgents(WatchAgentsRequest.getDefaultInstance());
        List<String> present = new ArrayList<>();
        WatchAgentsResponse message;
        do {
            message = watch.next();
            message.getSnapshotList().forEach(agent -> present.add(agent.getName()));
        } while (!message.getSnapshotEnd());

        assertThat(present).containsExactlyInAnyOrderElementsOf(names);
        assertThat(message.getRevision()).isGreaterThanOrEqualTo(AGENTS);
    }

    @Test
    void watcherThatIsCutOffResumesWithoutGapOrRepeat() throws Exception {
        long end = revision();
        int port = Integer.parseInt(world.registryAddress().split(":")[1]);
        int cuts = 0;
        for (int bytes = 400; bytes < 12_000; bytes += 290) {
            try (CuttingProxy proxy = new CuttingProxy(port, bytes)) {
                List<Batch> seen = new ArrayList<>();
                for (int attempt = 0; attempt < 100 && last(seen) < end; attempt++) {
                    follow(proxy, last(seen), end, seen);
                    if (attempt == 50) {
                        proxy.cutAfter(Long.MAX_VALUE); // too few bytes for any message to pass
                    }
                }
                assertThat(registered(seen))
                        .as("cut after %d bytes", bytes)
                        .containsExactlyElementsOf(names);
                assertThat(seen.stream().map(Batch::getRevision))
                        .isSorted()
                        .doesNotHaveDuplicates();
                cuts += proxy.cuts();
            }
        }
        assertThat(cuts).isGreaterThan(20);
    }

    @Test
    void revisionAheadOfTheLogIsRefused() {
        Iterator<WatchAgentsResponse> watch =
                world.registry()
                        .watchAgents(
                                WatchAgentsRequest.newBuilder().setFromRevision(1_000_000).build());

        assertThat(catchThrowable(watch::hasNext)).hasMessageContaining("1000000");
    }

    private long revision() {
        return world.registry().getStats(GetStatsRequest.getDefaultInstance()).getRevision();
    }

    private static void follow(CuttingProxy proxy, long from, long to, List<Batch> seen) {
        ManagedChannel channel = Channels.open("127.0.0.1:" + proxy.port(), Optional.empty());
        try {
            follow(
                    RegistryServiceGrpc.newBlockingStub(channel)
                            .withDeadlineAfter(10, TimeUnit.SECONDS),
                    from,
                    to,
                    seen);
        } catch (StatusRuntimeException _) {
            // cut off: the caller resumes from what it has seen
        } finally {
            Channels.close(channel, Duration.ofSeconds(1));
        }
    }

    private static void follow(
            RegistryServiceGrpc.RegistryServiceBlockingStub registry,
            long from,
            long to,
            List<Batch> seen) {
        long previous = from;
        Iterator<WatchAgentsResponse> watch =
                registry.watchAgents(WatchAgentsRequest.newBuilder().setFromRevision(from).build());
        boolean first = true;
        while (previous < to) {
            WatchAgentsResponse message = watch.next();
            if (!first) {
                assertThat(message.getPreviousRevision()).isEqualTo(previous);
            }
            first = false;
            previous = message.getRevision();
            seen.addAll(message.getBatchesList());
        }
    }

    private static long last(List<Batch> seen) {
        return seen.isEmpty() ? 0 : seen.getLast().getRevision();
    }

    private static List<String> registered(List<Batch> seen) {
        return seen.stream()
                .flatMap(batch -> batch.getEventsList().stream())
                .filter(Event::hasAgentRegistered)
                .map(event -> event.getAgentRegistered().getAgent().getName())
                .toList();
    }
}
