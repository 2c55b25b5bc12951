package mitosis.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Context;

import mitosis.registry.v1.Batch;
import mitosis.registry.v1.Event;
import mitosis.registry.v1.GetStatsRequest;
import mitosis.registry.v1.ListHostsRequest;
import mitosis.registry.v1.RetireAgentRequest;
import mitosis.registry.v1.StopRequest;
import mitosis.registry.v1.WatchAgentsRequest;
import mitosis.registry.v1.WatchAgentsResponse;
import mitosis.registry.v1.WatchHostsRequest;
import mitosis.rpc.ErrorCode;
import mitosis.testkit.Await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;

@Timeout(120)
class WatchTest {
    private World world;

    @BeforeEach
    void start(@TempDir Path data) throws IOException {
        world = World.start(data);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void replayFromZeroShowsEveryRevisionOnceAndInOrder() throws Exception {
        world.create("otter");
        world.create("pup", "otter");
        world.activate("otter", "host-1");
        long last = revision();

        List<Batch> batches = batches(everything().setFromRevision(0), last);

        assertThat(batches).extracting(Batch::getRevision).containsExactlyElementsOf(upTo(last));
    }

    @Test
    void watcherCutOffAfterEveryFewMessagesResumesWithoutGapOrRepeat() throws Exception {
        for (int i = 0; i < 30; i++) {
            world.create("a" + i);
        }
        long last = revision();
        for (int messages = 1; messages <= 4; messages++) {
            List<Long> seen = new ArrayList<>();
            long standing = 0;
            while (standing < last) {
                standing = follow(standing, messages, seen);
            }
            assertThat(seen).as("cut after %d", messages).containsExactlyElementsOf(upTo(last));
        }
    }

    /** Watches from a revision, leaves after so many messages, answers where it stands. */
    private long follow(long from, int messages, List<Long> seen) throws Exception {
        long[] standing = {from};
        Context.CancellableContext call = Context.current().withCancellation();
        try {
            call.call(() -> {
                Iterator<WatchAgentsResponse> stream =
                        world.registryOfProcess()
                                .watchAgents(everything().setFromRevision(from).build());
                long previous = 0;
                for (int i = 0; i < messages; i++) {
                    WatchAgentsResponse message = stream.next();
                    assertThat(message.getPreviousRevision()).isEqualTo(previous);
                    message.getBatchesList().forEach(b -> seen.add(b.getRevision()));
                    previous = message.getRevision();
                    standing[0] = previous;
                }
                return previous;
            });
        } finally {
            call.cancel(null);
        }
        return standing[0];
    }

    @Test
    void watchesGoOnOverARestartOfTheRegistry() throws Exception {
        world.create("otter");
        long before = revision();
        world.restart();
        world.create("pup", "otter");
        long last = revision();

        List<Batch> batches = batches(everything().setFromRevision(before), last);

        assertThat(batches)
                .extracting(Batch::getRevision)
                .containsExactlyElementsOf(upTo(last).subList((int) before, (int) last));
    }

    @Test
    void withoutARevisionThePresentStateComesFirst() throws Exception {
        world.create("otter");
        world.create("gone");
        world.registry().retireAgent(RetireAgentRequest.newBuilder().setAgent("gone").build());
        world.registry().stop(StopRequest.getDefaultInstance());

        var first = first(WatchAgentsRequest.newBuilder());

        assertThat(first.getSnapshotEnd()).isTrue();
        assertThat(first.getSnapshotList()).extracting(a -> a.getName()).containsExactly("otter");
        assertThat(first.getRevision()).isEqualTo(revision());
        assertThat(first.getStopped()).isTrue();
        assertThat(first.getKeysList()).isEmpty();
    }

    @Test
    void mirrorsSeeRetiredAgentsAndKeysToo() throws Exception {
        world.create("gone");
        world.registry().retireAgent(RetireAgentRequest.newBuilder().setAgent("gone").build());

        var first = first(everything());

        assertThat(first.getSnapshotList()).extracting(a -> a.getName()).containsExactly("gone");
        assertThat(first.getKeysList()).hasSize(1);
    }

    @Test
    void filteredWatchShowsItsPartAndStillProvesThatNothingIsMissing() throws Exception {
        world.create("otter");
        world.create("beaver");
        world.create("pup", "otter");
        world.activate("pup", "host-1");
        long last = revision();

        List<WatchAgentsResponse> messages =
                messages(
                        WatchAgentsRequest.newBuilder().setFromRevision(0).setParent("otter"),
                        last);

        long previous = 0;
        List<Event> events = new ArrayList<>();
        for (WatchAgentsResponse message : messages) {
            assertThat(message.getPreviousRevision()).isEqualTo(previous);
            previous = message.getRevision();
            message.getBatchesList().forEach(batch -> events.addAll(batch.getEventsList()));
        }
        assertThat(events)
                .extracting(Event::getKindCase)
                .containsExactly(
                        Event.KindCase.PURSE_RESERVED,
                        Event.KindCase.AGENT_REGISTERED,
                        Event.KindCase.AGENT_ACTIVE);
    }

    @Test
    void plainWatchersSeeNoKeysAndMayNotAskForEverything() throws Exception {
        world.create("otter");
        long last = revision();

        assertThat(batches(WatchAgentsRequest.newBuilder().setFromRevision(0), last))
                .flatExtracting(Batch::getEventsList)
                .noneMatch(Event::hasKeyTrusted);
        var refused =
                World.refusal(() -> world.registry().watchAgents(everything().build()).next());
        assertThat(refused.code()).isEqualTo(ErrorCode.FORBIDDEN);
    }

    @Test
    void revisionAheadOfTheLogIsRefusedUnlessItIsOfAnotherLog() throws Exception {
        var ahead = WatchAgentsRequest.newBuilder().setFromRevision(1_000);

        var refused = World.refusal(() -> world.registry().watchAgents(ahead.build()).next());
        assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_REQUEST);
        assertThat(first(ahead.setClusterId("another")).getSnapshotEnd()).isTrue();
    }

    @Test
    void quietWatchTellsItsProgress() throws Exception {
        List<WatchAgentsResponse> messages = new ArrayList<>();
        Iterator<WatchAgentsResponse> stream =
                world.registry().watchAgents(WatchAgentsRequest.getDefaultInstance());
        for (int i = 0; i < 3; i++) {
            messages.add(stream.next());
        }

        assertThat(messages.getLast().getBatchesList()).isEmpty();
        assertThat(messages.getLast().getPreviousRevision()).isEqualTo(revision());
    }

    @Test
    void hostsComeAndGoBeforeTheEyesOfAWatcher() throws Exception {
        var seen = new LinkedBlockingQueue<String>();
        world.watchHosts(
                WatchHostsRequest.newBuilder().setFromRevision(0).build(),
                message ->
                        message.getBatchesList().stream()
                                .flatMap(batch -> batch.getEventsList().stream())
                                .forEach(event -> seen.add(event.getKindCase().name())));

        var beats = world.heartbeat();
        beats.onNext(World.beat("host-1", 1).build());
        beats.onNext(World.beat("host-1", 1).setDraining(true).build());
        beats.onNext(World.beat("host-1", 1).setLeaving(true).build());

        Await.until("joined, draining, left", Duration.ofSeconds(10), () -> seen.size() >= 3);
        assertThat(seen).containsExactly("HOST_JOINED", "HOST_DRAINING", "HOST_LEFT");
    }

    @Test
    void hostThatJoinsSaysSinceWhen() throws Exception {
        world.heartbeat().onNext(World.beat("host-1", 1).build());
        Await.until("host is here", Duration.ofSeconds(10), () -> hosts() == 1);

        var hosts = world.registry().listHosts(ListHostsRequest.getDefaultInstance());

        assertThat(hosts.getHosts(0).getJoinedRevision()).isEqualTo(revision());
    }

    @Test
    void hostThatBreaksOffHasLeftAfterASecond() throws Exception {
        var beats = world.heartbeat();
        beats.onNext(World.beat("host-1", 1).build());
        Await.until("host is here", Duration.ofSeconds(10), () -> hosts() == 1);

        beats.onError(new IllegalStateException("gone"));

        Await.until("host has left", Duration.ofMillis(2_500), () -> hosts() == 0);
    }

    private long hosts() {
        return world.registry().getStats(GetStatsRequest.getDefaultInstance()).getHosts();
    }

    private List<Batch> batches(WatchAgentsRequest.Builder request, long until) throws Exception {
        return messages(request, until).stream()
                .flatMap(message -> message.getBatchesList().stream())
                .toList();
    }

    /** All messages until one that stands at a revision. */
    private List<WatchAgentsResponse> messages(WatchAgentsRequest.Builder request, long until)
            throws Exception {
        List<WatchAgentsResponse> messages = new ArrayList<>();
        Context.CancellableContext call = Context.current().withCancellation();
        try {
            call.call(() -> {
                Iterator<WatchAgentsResponse> stream = stream(request);
                do {
                    messages.add(stream.next());
                } while (messages.getLast().getRevision() < until);
                return messages.size();
            });
        } finally {
            call.cancel(null);
        }
        return messages;
    }

    private WatchAgentsResponse first(WatchAgentsRequest.Builder request) throws Exception {
        return messages(request, 0).getFirst();
    }

    private Iterator<WatchAgentsResponse> stream(WatchAgentsRequest.Builder request) {
        return request.getEverything()
                ? world.registryOfProcess().watchAgents(request.build())
                : world.registry().watchAgents(request.build());
    }

    private static WatchAgentsRequest.Builder everything() {
        return WatchAgentsRequest.newBuilder().setEverything(true);
    }

    private long revision() {
        return world.registry().getStats(GetStatsRequest.getDefaultInstance()).getRevision();
    }

    private static List<Long> upTo(long last) {
        List<Long> revisions = new ArrayList<>();
        for (long revision = 1; revision <= last; revision++) {
            revisions.add(revision);
        }
        return revisions;
    }
}
