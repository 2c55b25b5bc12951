package mitosis.host.stripe;

import mitosis.host.mailbox.Lanes;
import mitosis.host.mailbox.Mailbox;
import mitosis.host.mailbox.Pace;

import org.jspecify.annotations.Nullable;

/**
 * Who may run aside. New handlers start only while a place is free; one that comes back from a wait
 * takes its place whether or not one is free, so agents that ask agents cannot starve the host.
 * Those that compute for long share a small part of the places: a processor core is all they could
 * use, and the rest stays free for those that wait.
 */
final class Places<T> {
    private final Object lock = new Object();
    private final int all;
    private final int forBurning;
    private final Lanes<Mailbox<T>> waits = new Lanes<>();
    private final Lanes<Mailbox<T>> burns = new Lanes<>();
    private int running;
    private int burning;

    Places(int all, int forBurning) {
        this.all = all;
        this.forBurning = forBurning;
    }

    /** A mailbox that may start now, with its place taken. */
    record Start<T>(Mailbox<T> mailbox, Pace.Kind kind) {}

    void queue(Mailbox<T> mailbox) {
        Lanes<Mailbox<T>> lanes = mailbox.pace().kind() == Pace.Kind.BURNS ? burns : waits;
        synchronized (lock) {
            lanes.add(mailbox.agent(), mailbox.urgency(), mailbox);
        }
    }

    /** The next mailbox that may start, or null when there is none or no place is free. */
    @Nullable Start<T> start() {
        synchronized (lock) {
            if (running >= all) {
                return null;
            }
            Mailbox<T> next = waits.take();
            if (next != null) {
                running++;
                return new Start<>(next, Pace.Kind.WAITS);
            }
            next = burning < forBurning ? burns.take() : null;
            if (next == null) {
                return null;
            }
            running++;
            burning++;
            return new Start<>(next, Pace.Kind.BURNS);
        }
    }

    void take(Pace.Kind kind) {
        synchronized (lock) {
            running++;
            burning += kind == Pace.Kind.BURNS ? 1 : 0;
        }
    }

    void leave(Pace.Kind kind) {
        synchronized (lock) {
            running--;
            burning -= kind == Pace.Kind.BURNS ? 1 : 0;
        }
    }

    int running() {
        synchronized (lock) {
            return running;
        }
    }
}
