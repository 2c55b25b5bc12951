package mitosis.host.mailbox;

import mitosis.host.message.Priority;
import mitosis.host.route.Hashes;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The mailboxes of one agent: one for all when its messages must meet, else one for each
 * conversation that has messages.
 */
public final class Mailboxes<T> {
    private final String agent;
    private final long hash;
    private final int most;
    private final Pace pace = new Pace();
    private final @Nullable Mailbox<T> only;
    private final Map<String, Mailbox<T>> byConversation = new ConcurrentHashMap<>();
    private final AtomicInteger inHand = new AtomicInteger();

    /**
     * @param agent whose they are, for fairness between agents
     * @param hash of the agent
     * @param oneAtATime whether all messages are handled one at a time
     * @param most how many messages may be in hand
     */
    public Mailboxes(String agent, long hash, boolean oneAtATime, int most) {
        this.agent = agent;
        this.hash = hash;
        this.most = most;
        this.only = oneAtATime ? Mailbox.ofAgent(agent, pace, hash) : null;
    }

    /** Takes one more message in hand; false when there is no room. */
    public boolean admit() {
        if (inHand.incrementAndGet() > most) {
            inHand.decrementAndGet();
            return false;
        }
        return true;
    }

    /** A message that was admitted has ended. */
    public void done() {
        inHand.decrementAndGet();
    }

    public int inHand() {
        return inHand.get();
    }

    /**
     * Puts an admitted item in; a mailbox that is returned has to be scheduled by the caller.
     *
     * @param fresh whether no other message can be in the conversation yet
     */
    public @Nullable Mailbox<T> put(String conversation, boolean fresh, Priority priority, T item) {
        while (true) {
            Mailbox<T> mailbox = only == null ? mailbox(conversation, fresh) : only;
            switch (mailbox.offer(conversation, priority, item)) {
                case QUEUED -> {
                    return null;
                }
                case SCHEDULE -> {
                    return mailbox;
                }
                case GONE -> {
                    // It ran empty between the look and the offer; the next look finds another.
                }
            }
        }
    }

    private Mailbox<T> mailbox(String conversation, boolean fresh) {
        if (fresh) {
            return Mailbox.ofConversation(agent, pace, spread(conversation), () -> {});
        }
        Mailbox<T> known = byConversation.get(conversation);
        return known == null ? newMailbox(conversation) : known;
    }

    private Mailbox<T> newMailbox(String conversation) {
        Mailbox<T> made =
                Mailbox.ofConversation(
                        agent,
                        pace,
                        spread(conversation),
                        () -> byConversation.remove(conversation));
        Mailbox<T> other = byConversation.putIfAbsent(conversation, made);
        return other == null ? made : other;
    }

    private long spread(String conversation) {
        return Hashes.mix(hash, conversation.hashCode());
    }
}
