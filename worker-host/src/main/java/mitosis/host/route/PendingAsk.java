package mitosis.host.route;

import mitosis.host.message.Message;
import mitosis.host.message.ReplyTo;
import mitosis.host.run.Task;
import mitosis.rpc.name.HostId;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** An ask that this host has taken and that has no answer yet. */
public final class PendingAsk {
    private final ReplyTo caller;
    private volatile Message message;
    private volatile long number = -1;
    private volatile Set<HostId> avoided = Set.of();
    private volatile @Nullable HostId at;
    private volatile boolean sent;
    private volatile boolean over;
    private volatile @Nullable Task task;

    PendingAsk(Message message, ReplyTo caller) {
        this.message = message;
        this.caller = caller;
    }

    public Message message() {
        return message;
    }

    /** Under which it waits in the table of asks; a link's replies carry it. */
    public long number() {
        return number;
    }

    ReplyTo caller() {
        return caller;
    }

    void number(long now) {
        number = now;
    }

    void resolved(Message now) {
        message = now;
    }

    /** It goes to a host, which has not got it yet. */
    void goesTo(HostId host) {
        sent = false;
        at = host;
    }

    /**
     * A link is about to put it on the wire, so the host may begin it; false when it has ended or
     * gone elsewhere since.
     */
    public boolean sentTo(HostId host) {
        if (over || !host.equals(at)) {
            return false;
        }
        sent = true;
        return true;
    }

    /** It has its answer. */
    void ends() {
        over = true;
    }

    boolean wasSent() {
        return sent;
    }

    Optional<HostId> at() {
        return Optional.ofNullable(at);
    }

    void runsHere(Task now) {
        at = null;
        task = now;
    }

    Optional<Task> task() {
        return Optional.ofNullable(task);
    }

    Set<HostId> avoided() {
        return avoided;
    }

    void avoid(HostId host) {
        Set<HostId> more = new HashSet<>(avoided);
        more.add(host);
        avoided = Set.copyOf(more);
    }
}
