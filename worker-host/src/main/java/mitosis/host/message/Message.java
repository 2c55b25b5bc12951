package mitosis.host.message;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;

/**
 * One message on its way to an agent.
 *
 * @param id the caller's own id for it, or a drawn one
 * @param namespace where the agent lives
 * @param to the agent, or {@code role:WORD}
 * @param from the agent that sends; empty for a message from outside
 * @param conversation what it belongs to
 * @param fresh whether the conversation was drawn for this very message, so that no other can be in
 *     it yet
 * @param cause the message that caused this one, or empty
 * @param kind what it is to the receiver
 * @param intent what the sender wants, in a word
 * @param content the text
 * @param priority who goes first
 * @param attributes further texts by name
 * @param call what belongs to the whole call
 */
public record Message(
        String id,
        String namespace,
        String to,
        String from,
        String conversation,
        boolean fresh,
        String cause,
        Kind kind,
        String intent,
        String content,
        Priority priority,
        Map<String, String> attributes,
        Call call) {
    /** The longest message in UTF-8. */
    public static final int MAX_BYTES = 1 << 20;

    /** The longest message id, in characters. */
    public static final int MAX_ID = 128;

    public Message {
        requireNonNull(id, "id is null");
        requireNonNull(content, "content is null");
        attributes = attributes.isEmpty() ? Map.of() : Map.copyOf(attributes);
    }

    /** The same message for an agent that has been found. */
    public Message resolved(String agent) {
        if (to.equals(agent) && !call.firstAsked().isEmpty()) {
            return this;
        }
        Call known = call.firstAsked().isEmpty() ? call.askedFirst(agent) : call;
        return new Message(
                id,
                namespace,
                agent,
                from,
                conversation,
                fresh,
                cause,
                kind,
                intent,
                content,
                priority,
                attributes,
                known);
    }

    /** A text told to one listener of its topic: an id of its own for each. */
    public Message to(String listener, String topic) {
        Map<String, String> more = new HashMap<>(attributes);
        more.put("topic", topic);
        return new Message(
                id + "/" + listener,
                namespace,
                listener,
                from,
                conversation,
                false,
                cause,
                kind,
                intent,
                content,
                priority,
                more,
                call);
    }

    /** The sender as agents see it. */
    public String sender() {
        return from.isEmpty() ? call.principal().getName() : from;
    }
}
