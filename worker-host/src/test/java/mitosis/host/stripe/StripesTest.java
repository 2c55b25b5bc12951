package mitosis.host.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import mitosis.host.mailbox.Mailbox;
import mitosis.host.mailbox.Mailboxes;
import mitosis.host.message.Priority;
import mitosis.testkit.Await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

@Timeout(60)
class StripesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final List<Runnable> refused = new CopyOnWriteArrayList<>();
    private final Stripes<Runnable> stripes = stripes(new Stripes.Size(1, 8, 2, 16));

    @AfterEach
    void end() {
        stripes.close();
    }

    @Test
    void conversationIsHandledInOrderOneAtATime() throws Exception {
        var mailboxes = new Mailboxes<Runnable>("a", 1, false, 10_000);
        List<Integer> seen = new CopyOnWriteArrayList<>();
        AtomicInteger inside = new AtomicInteger();
        AtomicBoolean together = new AtomicBoolean();
        for (int i = 0; i < 500; i++) {
            int number = i;
            put(
                    mailboxes,
                    "c",
                    () -> {
                        together.compareAndSet(false, inside.incrementAndGet() > 1);
                        if (number % 50 == 0) {
                            burn(4);
                        }
                        seen.add(number);
                        inside.decrementAndGet();
                    });
        }
        Await.until("all are handled", PATIENCE, () -> seen.size() == 500);

        assertThat(seen).isSorted();
        assertThat(together).isFalse();
    }

    @Test
    void agentWithOneMailboxHandlesOneAtATimeHoweverManyConversations() throws Exception {
        var mailboxes = new Mailboxes<Runnable>("a", 1, true, 10_000);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(50);
        for (int i = 0; i < 50; i++) {
            put(
                    mailboxes,
                    "c" + i,
                    () -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        burn(1);
                        inside.decrementAndGet();
                        done.countDown();
                    });
        }

        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(most).hasValue(1);
    }

    @Test
    void longRunnersDoNotHoldTheStripe() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        var burners = new Mailboxes<Runnable>("burner", 1, false, 100);
        var quick = new Mailboxes<Runnable>("quick", 2, false, 1_000);
        for (int i = 0; i < 20; i++) {
            put(burners, "b" + i, () -> spinUntil(enough));
        }
        CountDownLatch answered = new CountDownLatch(200);
        for (int i = 0; i < 200; i++) {
            put(quick, "q" + i, answered::countDown);
        }

        assertThat(answered.await(10, TimeUnit.SECONDS)).isTrue();
        enough.set(true);
    }

    @Test
    void handlersThatWaitGiveTheirPlacesUp() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        CountDownLatch waiting = new CountDownLatch(12);
        CountDownLatch done = new CountDownLatch(12);
        var waiters = new Mailboxes<Runnable>("waiter", 1, false, 100);
        for (int i = 0; i < 12; i++) {
            put(
                    waiters,
                    "w" + i,
                    () -> {
                        await(waiting, open);
                        done.countDown();
                    });
        }

        assertThat(waiting.await(10, TimeUnit.SECONDS)).as("more wait than have places").isTrue();
        open.countDown();
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whenThreadsAreGoneTheNextIsRefusedAtOnce() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        CountDownLatch waiting = new CountDownLatch(40);
        var waiters = new Mailboxes<Runnable>("waiter", 1, false, 100);
        for (int i = 0; i < 40; i++) {
            put(waiters, "w" + i, () -> await(waiting, open));
        }

        Await.until("some are refused", PATIENCE, () -> !refused.isEmpty());
        open.countDown();
        Await.until("the others end", PATIENCE, () -> stripes.threads() > 0 && inHand() == 0);
        assertThat(refused.size()).isBetween(1, 39);
    }

    @Test
    void faultOfOneItemLeavesTheOthersAlone() throws Exception {
        var mailboxes = new Mailboxes<Runnable>("a", 1, false, 100);
        CountDownLatch after = new CountDownLatch(1);
        put(
                mailboxes,
                "c",
                () -> {
                    throw new IllegalStateException("a fault");
                });
        put(mailboxes, "c", after::countDown);

        assertThat(after.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private Stripes<Runnable> stripes(Stripes.Size size) {
        return new Stripes<>(
                size,
                new Stripes.Worker<>() {
                    @Override
                    public void handle(Runnable item) {
                        item.run();
                    }

                    @Override
                    public void refuse(Runnable item) {
                        refused.add(item);
                    }
                });
    }

    private int inHand() {
        AtomicInteger count = new AtomicInteger();
        stripes.forEachInHand(_ -> count.incrementAndGet());
        return count.get();
    }

    private void put(Mailboxes<Runnable> mailboxes, String conversation, Runnable item) {
        Mailbox<Runnable> ready = mailboxes.put(conversation, false, Priority.NORMAL, item);
        if (ready != null) {
            stripes.schedule(ready);
        }
    }

    private static void await(CountDownLatch here, CountDownLatch open) {
        try {
            ((HostThread) Thread.currentThread())
                    .await(() -> {
                        here.countDown();
                        return open.await(20, TimeUnit.SECONDS);
                    });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void burn(long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static void spinUntil(AtomicBoolean enough) {
        while (!enough.get()) {
            Thread.onSpinWait();
        }
    }
}
