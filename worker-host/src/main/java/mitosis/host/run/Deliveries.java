package mitosis.host.run;

import mitosis.host.mailbox.Mailbox;
import mitosis.host.mailbox.Mailboxes;
import mitosis.host.mailbox.Pace;
import mitosis.host.message.Answer;
import mitosis.host.message.Message;
import mitosis.host.message.Priority;
import mitosis.host.message.ReplyTo;
import mitosis.host.stripe.Stripes;
import mitosis.host.view.AgentCard;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Puts messages into the mailboxes of this host's agents, within their bounds, and has them run.
 */
public final class Deliveries implements AutoCloseable {
    private static final Answer QUEUED = new Answer.Reply("", List.of());

    private final Map<String, Mailboxes<Work>> byDigest = new ConcurrentHashMap<>();
    private final AtomicInteger inHand = new AtomicInteger();
    private final Bounds bounds;
    private final Stripes<Work> stripes;

    /**
     * How many messages may be in hand.
     *
     * @param ofAgent for one agent
     * @param inAll for all of them
     */
    public record Bounds(int ofAgent, int inAll) {
        public Bounds {
            if (ofAgent < 1 || inAll < ofAgent) {
                throw new IllegalArgumentException(
                        "mailbox bounds %d and %d: the first must be at least 1, the second no less"
                                .formatted(ofAgent, inAll));
            }
        }
    }

    public Deliveries(Bounds bounds, Stripes.Size size, Handling handling) {
        this.bounds = bounds;
        this.stripes =
                new Stripes<>(
                        size,
                        new Stripes.Worker<>() {
                            @Override
                            public void handle(Work work) {
                                Deliveries.this.handle(work, handling);
                            }

                            @Override
                            public void refuse(Work work) {
                                Deliveries.this.refuse(work);
                            }
                        });
    }

    /**
     * Queues a message for an agent; its answer comes to the caller, a tell's as soon as it waits.
     */
    public Task deliver(AgentCard agent, Message message, ReplyTo caller) {
        boolean awaited = message.kind().awaited();
        Task task = new Task(message, agent, awaited ? caller : _ -> {});
        if (!admit(agent)) {
            caller.answer(
                    full("agent \"%s\" has too many messages waiting".formatted(agent.name())));
            return task;
        }
        Mailbox<Work> ready =
                mailboxes(agent)
                        .put(message.conversation(), message.fresh(), message.priority(), task);
        if (ready != null) {
            stripes.schedule(ready);
        }
        if (!awaited) {
            caller.answer(QUEUED);
        }
        return task;
    }

    /** Answers from where messages are served. */
    public void echo(Runnable answer) {
        Mailbox<Work> once = Mailbox.ofConversation("", new Pace(), 0, () -> {});
        once.offer("", Priority.CRITICAL, new Work.Echo(answer));
        stripes.schedule(once);
    }

    /** Ends what is in hand, begun or not, where the condition holds. */
    public void endRunning(Predicate<Task> which, RefusedException why) {
        stripes.forEachInHand(work -> {
            if (work instanceof Task task && which.test(task)) {
                task.end(why);
            }
        });
    }

    /** Messages that wait or are being handled. */
    public int inHand() {
        return inHand.get();
    }

    /** Handlers that run or wait. */
    public int running() {
        AtomicInteger running = new AtomicInteger();
        stripes.forEachInHand(_ -> running.incrementAndGet());
        return running.get();
    }

    public int threads() {
        return stripes.threads();
    }

    /** Forgets an agent that answers no more; what waits for it is still ended, one by one. */
    public void forget(AgentCard agent) {
        byDigest.remove(agent.digest());
    }

    @Override
    public void close() {
        stripes.close();
    }

    private void handle(Work work, Handling handling) {
        switch (work) {
            case Work.Echo(Runnable answer) -> answer.run();
            case Task task -> {
                try {
                    handling.handle(task);
                } finally {
                    done(task);
                }
            }
        }
    }

    private void refuse(Work work) {
        switch (work) {
            case Work.Echo _ -> {
                // no answer is the answer
            }
            case Task task -> {
                done(task);
                task.answer(full("the host has no thread left"));
            }
        }
    }

    private boolean admit(AgentCard agent) {
        if (inHand.incrementAndGet() > bounds.inAll() || !mailboxes(agent).admit()) {
            inHand.decrementAndGet();
            return false;
        }
        return true;
    }

    private void done(Task task) {
        inHand.decrementAndGet();
        Mailboxes<Work> mailboxes = byDigest.get(task.agent().digest());
        if (mailboxes != null) {
            mailboxes.done();
        }
    }

    private Mailboxes<Work> mailboxes(AgentCard agent) {
        Mailboxes<Work> known = byDigest.get(agent.digest());
        return known == null
                ? byDigest.computeIfAbsent(
                        agent.digest(),
                        _ ->
                                new Mailboxes<>(
                                        agent.name().toString(),
                                        agent.hash(),
                                        agent.oneMemory(),
                                        bounds.ofAgent()))
                : known;
    }

    private static Answer full(String sentence) {
        return new Answer.Refusal(
                new RefusedException(
                        ErrorCode.MAILBOX_FULL, sentence, "try again when it has caught up"));
    }
}
