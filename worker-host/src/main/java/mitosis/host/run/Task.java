package mitosis.host.run;

import mitosis.host.message.Answer;
import mitosis.host.message.Message;
import mitosis.host.message.ReplyTo;
import mitosis.host.view.AgentCard;
import mitosis.rpc.RefusedException;
import mitosis.sandbox.run.KillCause;
import mitosis.sandbox.run.Run;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicReference;

/** One message in the hands of one agent, from its mailbox to its answer. */
public final class Task implements Work {
    private final Message message;
    private final AgentCard agent;
    private final ReplyTo caller;
    private final AtomicReference<@Nullable Run> run = new AtomicReference<>();
    private volatile @Nullable RefusedException ended;

    public Task(Message message, AgentCard agent, ReplyTo caller) {
        this.message = message;
        this.agent = agent;
        this.caller = caller;
    }

    public Message message() {
        return message;
    }

    public AgentCard agent() {
        return agent;
    }

    public void answer(Answer answer) {
        caller.answer(answer);
    }

    /** Whether its answer goes there. */
    public boolean isFor(ReplyTo other) {
        return caller.equals(other);
    }

    /** Nobody wants its answer any more: it is not begun, or ended by force. */
    public void end(RefusedException why) {
        ended = why;
        Run running = run.get();
        if (running != null) {
            running.kill(KillCause.STOPPED);
        }
    }

    /** Why it is not to be begun, or was ended from outside. */
    @Nullable RefusedException ended() {
        return ended;
    }

    void begin(Run now) {
        run.set(now);
        // An end that came before the line above saw nothing to kill.
        if (ended != null) {
            now.kill(KillCause.STOPPED);
        }
    }

    void ran() {
        run.set(null);
    }
}
