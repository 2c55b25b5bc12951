package mitosis.host.mailbox;

import mitosis.host.message.Priority;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Messages that are handled one at a time: those of one conversation with an agent, or all those of
 * an agent that keeps one memory. Whoever is told to schedule it does so; until it has run empty
 * nobody else is told.
 */
public final class Mailbox<T> {
    /** What becomes of an item that is put in. */
    public enum Offer {
        /** It waits; the mailbox is scheduled already. */
        QUEUED,
        /** It waits, and the caller has to schedule the mailbox. */
        SCHEDULE,
        /** The mailbox has run empty and is used no more: look for a new one. */
        GONE
    }

    private final Object lock = new Object();
    private final String agent;
    private final Pace pace;
    private final long hash;
    private final @Nullable Runnable whenGone;
    private final @Nullable Lanes<T> lanes;
    private final Queue<T> line;
    private Priority urgency = Priority.NORMAL;
    private boolean scheduled;
    private boolean gone;

    private Mailbox(
            String agent,
            Pace pace,
            long hash,
            @Nullable Lanes<T> lanes,
            @Nullable Runnable whenGone) {
        this.agent = agent;
        this.pace = pace;
        this.hash = hash;
        this.lanes = lanes;
        this.whenGone = whenGone;
        this.line = new ArrayDeque<>(lanes == null ? 4 : 1);
    }

    /** For one conversation; used no more once it has run empty. */
    public static <T> Mailbox<T> ofConversation(
            String agent, Pace pace, long hash, Runnable whenGone) {
        return new Mailbox<>(agent, pace, hash, null, whenGone);
    }

    /** For all conversations of an agent, turn by turn. */
    public static <T> Mailbox<T> ofAgent(String agent, Pace pace, long hash) {
        return new Mailbox<>(agent, pace, hash, new Lanes<>(), null);
    }

    /** Whose it is, for fairness between agents. */
    public String agent() {
        return agent;
    }

    public Pace pace() {
        return pace;
    }

    /** Decides the stripe. */
    public long hash() {
        return hash;
    }

    /** How urgent the item was that made it scheduled. */
    public Priority urgency() {
        return urgency;
    }

    public Offer offer(String conversation, Priority priority, T item) {
        synchronized (lock) {
            if (gone) {
                return Offer.GONE;
            }
            if (lanes == null) {
                line.add(item);
            } else {
                lanes.add(conversation, priority, item);
            }
            if (scheduled) {
                return Offer.QUEUED;
            }
            scheduled = true;
            urgency = priority;
            return Offer.SCHEDULE;
        }
    }

    /** The next item; null when there is none, and then the mailbox is scheduled no more. */
    public @Nullable T next() {
        synchronized (lock) {
            T item = lanes == null ? line.poll() : lanes.take();
            if (item != null) {
                return item;
            }
            scheduled = false;
            if (whenGone == null) {
                return null;
            }
            gone = true;
        }
        whenGone.run();
        return null;
    }
}
