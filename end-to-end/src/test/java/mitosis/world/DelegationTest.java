package mitosis.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.stub.StreamObserver;

import mitosis.common.v1.PathStep;
import mitosis.host.v1.AskRequest;
import mitosis.host.v1.ConverseResponse;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Half of the drafts are refined by peers, as chance says and seeds decide. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class DelegationTest {
    private static final int WILLING = 20;
    private static final int ASKS = 10_000;
    private static final int HOPS = 8;

    /** The 99.9 % quantile of χ² with 8 degrees of freedom. */
    private static final double CHI_SQUARE_LIMIT = 26.12;

    private final World world = World.start(3);

    @BeforeAll
    void populate() {
        for (int i = 0; i < WILLING; i++) {
            Agents.submit(
                    world, "willing-" + i, Agents.REFINER, request -> request.setRefines(true));
        }
        Agents.submit(world, "exact", Agents.ECHO, request -> request.setExact(true));
    }

    @AfterAll
    void end() {
        world.close();
    }

    @Test
    void chainsAreGeometricAndNeverComeBack() throws Exception {
        Map<String, List<PathStep>> paths = converse("chain", ASKS, 0);

        assertThat(paths).hasSize(ASKS);
        long[] lengths = new long[HOPS + 1];
        for (List<PathStep> path : paths.values()) {
            assertThat(path.stream().map(PathStep::getAgent)).doesNotHaveDuplicates();
            lengths[path.size() - 1]++;
        }
        double delegated = 1 - lengths[0] / (double) ASKS;
        assertThat(delegated).isBetween(0.5 - 3 * 0.5 / 100, 0.5 + 3 * 0.5 / 100);
        assertThat(chiSquare(lengths)).isLessThan(CHI_SQUARE_LIMIT);
        assertThat(
                        paths.values().stream()
                                .filter(path -> path.size() > 1)
                                .filter(path ->
                                        path.stream().map(PathStep::getHost).distinct().count() > 1)
                                .count())
                .isGreaterThan(ASKS / 4);
    }

    @Test
    void sameSeedTakesTheSamePath() throws Exception {
        var first = converse("again", 300, 7_000_000);
        var second = converse("again", 300, 7_000_000);

        assertThat(agents(second)).isEqualTo(agents(first));
    }

    @Test
    void draftsAreRefinedInOrder() throws Exception {
        converse("order", 200, 9_000_000)
                .forEach((id, path) -> {
                    for (int hop = 0; hop < path.size(); hop++) {
                        assertThat(path.get(hop).getDraft())
                                .isEqualTo(content(id) + "+".repeat(hop));
                    }
                });
    }

    @Test
    void exactAgentIsRefinedOnlyWhenAskedFor() {
        for (int i = 0; i < 40; i++) {
            var plain =
                    world.host(i % 3)
                            .ask(
                                    Agents.ask("exact", "x" + i)
                                            .clearDelegationProbability()
                                            .setSeed(i)
                                            .build());
            assertThat(plain.getPathCount()).isEqualTo(1);
        }
        var refined =
                world.host(0).ask(Agents.ask("exact", "x").setDelegationProbability(1).build());
        assertThat(refined.getPathCount()).isEqualTo(HOPS + 1);
    }

    private static double chiSquare(long[] lengths) {
        double sum = 0;
        for (int k = 0; k <= HOPS; k++) {
            double expected = ASKS * Math.pow(0.5, k < HOPS ? k + 1 : HOPS);
            sum += (lengths[k] - expected) * (lengths[k] - expected) / expected;
        }
        return sum;
    }

    private static Map<String, List<String>> agents(Map<String, List<PathStep>> paths) {
        Map<String, List<String>> names = new ConcurrentHashMap<>();
        paths.forEach((id, path) -> names.put(id, path.stream().map(PathStep::getAgent).toList()));
        return names;
    }

    private static String content(String id) {
        return "say " + id;
    }

    /** Asks willing agents in turn through one stream; the paths by message id. */
    private Map<String, List<PathStep>> converse(String prefix, int asks, long firstSeed)
            throws Exception {
        Map<String, List<PathStep>> paths = new ConcurrentHashMap<>();
        AtomicReference<@Nullable String> failure = new AtomicReference<>();
        CountDownLatch left = new CountDownLatch(asks);
        Semaphore flight = new Semaphore(64);
        StreamObserver<AskRequest> out =
                world.hostAsync(0)
                        .converse(
                                new StreamObserver<>() {
                                    @Override
                                    public void onNext(ConverseResponse answer) {
                                        if (answer.hasError()) {
                                            failure.set(answer.getError().toString());
                                        } else {
                                            paths.put(answer.getMessageId(), answer.getPathList());
                                        }
                                        flight.release();
                                        left.countDown();
                                    }

                                    @Override
                                    public void onError(Throwable thrown) {
                                        failure.set(thrown.toString());
                                    }

                                    @Override
                                    public void onCompleted() {}
                                });
        for (int i = 0; i < asks; i++) {
            assertThat(flight.tryAcquire(30, TimeUnit.SECONDS)).as("an answer").isTrue();
            String id = prefix + "-" + i;
            out.onNext(
                    Agents.ask("willing-" + i % WILLING, content(id))
                            .setMessageId(id)
                            .setSeed(firstSeed + i)
                            .setDelegationProbability(0.5)
                            .build());
        }
        assertThat(left.await(60, TimeUnit.SECONDS)).as("all answers").isTrue();
        out.onCompleted();
        assertThat(failure.get()).isNull();
        return paths;
    }
}
