package mitosis.host.grpc;

import com.google.protobuf.ByteString;
import com.google.protobuf.Duration;

import mitosis.common.v1.PathStep;
import mitosis.common.v1.Principal;
import mitosis.host.message.Answer;
import mitosis.host.message.Call;
import mitosis.host.message.Kind;
import mitosis.host.message.Message;
import mitosis.host.message.Priority;
import mitosis.host.message.Step;
import mitosis.host.v1.AskRequest;
import mitosis.host.v1.AskResponse;
import mitosis.host.v1.ConverseResponse;
import mitosis.host.v1.PublishRequest;
import mitosis.host.v1.TellRequest;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.rpc.name.Names;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** What callers send and are sent, in our own words. A bad value is an IllegalArgumentException. */
final class Wire {
    private static final long DEFAULT_MILLIS = 30_000;
    private static final long MAX_MILLIS = 600_000;
    private static final int MAX_CONVERSATION = 256;
    private static final int MAX_INTENT = 64;
    private static final int MAX_ATTRIBUTES = 64 << 10;
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9._-]{1,128}");
    private static final Principal NOBODY = Principal.getDefaultInstance();

    private Wire() {}

    static Message message(AskRequest request, Principal caller, long now) {
        OptionalDouble probability =
                request.hasDelegationProbability()
                        ? OptionalDouble.of(request.getDelegationProbability())
                        : OptionalDouble.empty();
        long seed = request.hasSeed() ? request.getSeed() : ThreadLocalRandom.current().nextLong();
        return message(
                Kind.ASK,
                request.getNamespace(),
                request.getAgent(),
                request.getMessageId(),
                request.getConversation(),
                request.getIntent(),
                content(request.getContent(), request.getContentBytes()),
                priority(request.getPriority()),
                request.getAttributesMap(),
                caller,
                probability,
                seed,
                request.hasTimeout() ? millis(request.getTimeout()) : DEFAULT_MILLIS,
                now,
                request.getTraceparent());
    }

    static Message message(TellRequest request, Principal caller, long now) {
        return message(
                Kind.TELL,
                request.getNamespace(),
                request.getAgent(),
                request.getMessageId(),
                request.getConversation(),
                request.getIntent(),
                content(request.getContent(), request.getContentBytes()),
                priority(request.getPriority()),
                request.getAttributesMap(),
                caller,
                OptionalDouble.empty(),
                request.hasSeed() ? request.getSeed() : ThreadLocalRandom.current().nextLong(),
                request.hasTimeout() ? millis(request.getTimeout()) : DEFAULT_MILLIS,
                now,
                request.getTraceparent());
    }

    static Message message(PublishRequest request, Principal caller, long now) {
        if (!TOPIC.matcher(request.getTopic()).matches()) {
            throw new IllegalArgumentException("topic does not match " + TOPIC);
        }
        return message(
                Kind.PUBLISH,
                request.getNamespace(),
                "",
                "",
                "",
                "",
                content(request.getContent(), request.getContentBytes()),
                Priority.NORMAL,
                Map.of(),
                caller,
                OptionalDouble.empty(),
                ThreadLocalRandom.current().nextLong(),
                DEFAULT_MILLIS,
                now,
                request.getTraceparent());
    }

    private static Message message(
            Kind kind,
            String namespace,
            String agent,
            String id,
            String conversation,
            String intent,
            String content,
            Priority priority,
            Map<String, String> attributes,
            Principal caller,
            OptionalDouble probability,
            long seed,
            long millis,
            long now,
            String traceparent) {
        if (agent.isEmpty() && kind != Kind.PUBLISH) {
            throw new IllegalArgumentException("agent is empty, must be a name or role:WORD");
        }
        return new Message(
                id.isEmpty() ? drawn() : atMost("message_id", id, Message.MAX_ID),
                namespace.isEmpty() ? Names.DEFAULT_NAMESPACE : Names.namespace(namespace),
                agent,
                "",
                conversation.isEmpty()
                        ? drawn()
                        : atMost("conversation", conversation, MAX_CONVERSATION),
                conversation.isEmpty(),
                "",
                kind,
                intent.isEmpty() ? wireName(kind) : atMost("intent", intent, MAX_INTENT),
                content,
                priority,
                checked(attributes),
                new Call(
                        caller,
                        seed,
                        probability,
                        Call.MAX_HOPS,
                        "",
                        List.of(),
                        List.of(),
                        millis,
                        now + millis * 1_000_000,
                        traceparent));
    }

    static AskResponse answer(Message message, Answer.Reply reply) {
        var answer =
                AskResponse.newBuilder()
                        .setContent(reply.content())
                        .setConversation(message.conversation())
                        .setMessageId(message.id())
                        .setSeed(message.call().seed());
        reply.path().forEach(step -> answer.addPath(step(step)));
        return answer.build();
    }

    static ConverseResponse converse(Message message, Answer answer) {
        var response =
                ConverseResponse.newBuilder()
                        .setMessageId(message.id())
                        .setConversation(message.conversation())
                        .setSeed(message.call().seed());
        switch (answer) {
            case Answer.Reply(String content, List<Step> path) -> {
                response.setContent(content);
                path.forEach(step -> response.addPath(step(step)));
            }
            case Answer.Refusal(RefusedException why) -> response.setError(why.toError());
            case Answer.NotTaken() -> response.setError(notTaken().toError());
        }
        return response.build();
    }

    static PathStep step(Step step) {
        return PathStep.newBuilder()
                .setAgent(step.agent())
                .setHost(step.host())
                .setDraft(step.draft())
                .setMillis(step.millis())
                .build();
    }

    static List<Step> path(List<PathStep> steps) {
        List<Step> path = new ArrayList<>(steps.size());
        for (PathStep step : steps) {
            path.add(new Step(step.getAgent(), step.getHost(), step.getDraft(), step.getMillis()));
        }
        return path;
    }

    static RefusedException notTaken() {
        return new RefusedException(
                ErrorCode.NO_HOST, "no worker host has taken the message", "try again");
    }

    static Principal named(Principal principal) {
        return principal.equals(NOBODY) ? NOBODY : principal;
    }

    /** The text, when it is short enough to be carried. */
    private static String content(String text, ByteString bytes) {
        if (bytes.size() > Message.MAX_BYTES) {
            throw tooLarge(bytes.size());
        }
        return text;
    }

    static RefusedException tooLarge(long size) {
        return new RefusedException(
                ErrorCode.MESSAGE_TOO_LARGE,
                "the message has %d bytes, at most %d are carried"
                        .formatted(size, Message.MAX_BYTES),
                "send less",
                Map.of("size", Long.toString(size), "limit", Integer.toString(Message.MAX_BYTES)));
    }

    private static Priority priority(mitosis.host.v1.Priority priority) {
        return switch (priority) {
            case PRIORITY_UNSPECIFIED, PRIORITY_NORMAL -> Priority.NORMAL;
            case PRIORITY_LOW -> Priority.LOW;
            case PRIORITY_HIGH -> Priority.HIGH;
            case PRIORITY_CRITICAL -> Priority.CRITICAL;
            case UNRECOGNIZED ->
                    throw new IllegalArgumentException("priority is none of the known ones");
        };
    }

    private static long millis(Duration timeout) {
        long millis =
                Math.addExact(
                        Math.multiplyExact(timeout.getSeconds(), 1_000L),
                        timeout.getNanos() / 1_000_000);
        if (millis < 1 || millis > MAX_MILLIS) {
            throw new IllegalArgumentException(
                    "timeout is %d ms, must be 1 to %d".formatted(millis, MAX_MILLIS));
        }
        return millis;
    }

    private static Map<String, String> checked(Map<String, String> attributes) {
        long size = 0;
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            size += attribute.getKey().length() + attribute.getValue().length();
        }
        if (size > MAX_ATTRIBUTES) {
            throw new IllegalArgumentException(
                    "attributes have %d characters, must be at most %d"
                            .formatted(size, MAX_ATTRIBUTES));
        }
        return attributes;
    }

    private static String atMost(String field, String value, int most) {
        if (value.length() > most) {
            throw new IllegalArgumentException(
                    "%s has %d characters, must be at most %d"
                            .formatted(field, value.length(), most));
        }
        return value;
    }

    private static String wireName(Kind kind) {
        return switch (kind) {
            case ASK -> "ask";
            case TELL -> "tell";
            case REFINE -> "refine";
            case PUBLISH -> "publish";
        };
    }

    /** An id that nobody else has; it need not be secret. */
    private static String drawn() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()).concat(hex.toHexDigits(random.nextLong()));
    }
}
