package mitosis.host.run;

import mitosis.host.message.Answer;
import mitosis.host.message.Kind;
import mitosis.host.message.Message;
import mitosis.host.message.ReplyTo;
import mitosis.host.metrics.Counts;
import mitosis.host.route.Delegation;
import mitosis.host.view.AgentCard;
import mitosis.host.view.Roster;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Gives a draft to a peer when the draw says so. A peer that fails or is late costs the refinement,
 * not the answer.
 */
public final class Refining {
    /**
     * What is kept back so that the draft still reaches the caller: a tenth, within these bounds.
     */
    private static final long LEAST_KEPT = 10;

    private static final long MOST_KEPT = 1_000;

    private final Delegation delegation;
    private final Roster roster;
    private final Counts counts;
    private final BiConsumer<Message, ReplyTo> send;

    public Refining(
            Delegation delegation,
            Roster roster,
            Counts counts,
            BiConsumer<Message, ReplyTo> send) {
        this.delegation = delegation;
        this.roster = roster;
        this.counts = counts;
        this.send = send;
    }

    void refineOrAnswer(Task task, Answer.Reply draft) {
        long now = System.nanoTime();
        Optional<AgentCard> peer =
                delegation.peer(
                        task.message(),
                        task.agent(),
                        () -> roster.willing(task.message().namespace()),
                        now);
        if (peer.isEmpty()) {
            task.answer(draft);
            return;
        }
        counts.delegated();
        send.accept(
                refinement(task.message(), draft, peer.get(), now),
                answer -> task.answer(better(answer, draft)));
    }

    private Answer better(Answer refined, Answer.Reply draft) {
        if (refined instanceof Answer.Reply reply && !reply.content().isBlank()) {
            return reply;
        }
        counts.refinementLost();
        return draft;
    }

    private static Message refinement(
            Message message, Answer.Reply draft, AgentCard peer, long now) {
        Map<String, String> attributes = new HashMap<>(message.attributes());
        attributes.put("request", message.content());
        attributes.put("draft", draft.content());
        long left = message.call().millisLeft(now);
        long kept = Math.clamp(left / 10, Math.min(LEAST_KEPT, left), MOST_KEPT);
        return new Message(
                message.id(),
                message.namespace(),
                peer.name().name(),
                message.from(),
                message.conversation(),
                message.fresh(),
                message.cause(),
                Kind.REFINE,
                "refine",
                message.content(),
                message.priority(),
                attributes,
                message.call()
                        .handedOn(draft.path(), message.call().deadline() - kept * 1_000_000));
    }
}
