package mitosis.host.grpc;

import io.grpc.Channel;

import mitosis.host.message.Answer;
import mitosis.host.message.Message;
import mitosis.host.message.ReplyTo;
import mitosis.host.route.PendingAsk;
import mitosis.host.route.Router;
import mitosis.host.run.Outside;
import mitosis.host.run.Refusals;
import mitosis.rpc.RefusedException;
import mitosis.rpc.name.AgentName;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** What running agents reach through this host: its router and the creator's process. */
public final class OutsideWorld implements Outside {
    private final CreatorCalls creator;
    private volatile @Nullable Router router;

    /**
     * @param creator the creator's channel, showing the token; stays its owner's to close
     */
    public OutsideWorld(Channel creator) {
        this.creator = new CreatorCalls(creator);
    }

    /**
     * The router is made after the agents' way out of the host, and given to it before the first
     * message.
     */
    public void through(Router made) {
        router = made;
    }

    @Override
    public String complete(
            AgentName payer, String system, String prompt, long seed, Duration time) {
        return creator.complete(payer, system, prompt, seed, time);
    }

    @Override
    public String spawn(AgentName parent, String goal, String requestId, Duration time) {
        return creator.spawn(parent, goal, requestId, time);
    }

    @Override
    public String replicate(AgentName parent, String change, String requestId, Duration time) {
        return creator.replicate(parent, change, requestId, time);
    }

    @Override
    public String ask(Message message) {
        var answer = new CompletableFuture<Answer>();
        PendingAsk ask = router().ask(message, answer::complete);
        try {
            return switch (answer.get()) {
                case Answer.Reply(String content, _) -> content;
                case Answer.Refusal(RefusedException why) -> throw why;
                case Answer.NotTaken() -> throw Wire.notTaken();
            };
        } catch (InterruptedException _) {
            router().cancel(ask);
            Thread.currentThread().interrupt();
            throw Refusals.left();
        } catch (ExecutionException failure) {
            throw RefusedException.of(failure);
        }
    }

    @Override
    public void publish(Message template, String topic) {
        router().publish(template, topic);
    }

    /** Sends a message on behalf of the host itself. */
    public void send(Message message, ReplyTo caller) {
        router().ask(message, caller);
    }

    private Router router() {
        Router known = router;
        if (known == null) {
            throw Refusals.leaving();
        }
        return known;
    }
}
