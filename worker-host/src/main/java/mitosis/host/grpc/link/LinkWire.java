package mitosis.host.grpc.link;

import com.google.protobuf.ByteString;

import mitosis.common.v1.PathStep;
import mitosis.host.message.Answer;
import mitosis.host.message.Call;
import mitosis.host.message.Kind;
import mitosis.host.message.Message;
import mitosis.host.message.Priority;
import mitosis.host.message.Step;
import mitosis.host.v1.Envelope;
import mitosis.host.v1.Reply;
import mitosis.rpc.RefusedException;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Messages and answers as links carry them. */
final class LinkWire {
    private static final int API_LEVEL = 1;

    private LinkWire() {}

    static Envelope envelope(long correlation, Message message, long now) {
        Call call = message.call();
        var envelope =
                Envelope.newBuilder()
                        .setCorrelation(correlation)
                        .setMessageId(message.id())
                        .setNamespace(message.namespace())
                        .setPrincipal(call.principal())
                        .setConversation(message.conversation())
                        .setFresh(message.fresh())
                        .setCause(message.cause())
                        .setFrom(message.from())
                        .setTo(message.to())
                        .setKind(kind(message.kind()))
                        .setIntent(message.intent())
                        .setContent(ByteString.copyFromUtf8(message.content()))
                        .setPriority(priority(message.priority()))
                        .setTimeLeftMillis(call.millisLeft(now))
                        .setHops(call.hops())
                        .setSeed(call.seed())
                        .putAllAttributes(message.attributes())
                        .addAllWaiting(call.waiting())
                        .setWholeTimeMillis(call.wholeMillis())
                        .setTraceparent(call.traceparent())
                        .setApiLevel(API_LEVEL)
                        .setFirstAsked(call.firstAsked());
        call.probability().ifPresent(envelope::setDelegationProbability);
        call.path().forEach(step -> envelope.addPath(step(step)));
        return envelope.build();
    }

    /**
     * @throws IllegalArgumentException when it holds what no host of ours sends
     */
    static Message message(Envelope envelope, long now) {
        OptionalDouble probability =
                envelope.hasDelegationProbability()
                        ? OptionalDouble.of(envelope.getDelegationProbability())
                        : OptionalDouble.empty();
        return new Message(
                envelope.getMessageId(),
                envelope.getNamespace(),
                envelope.getTo(),
                envelope.getFrom(),
                envelope.getConversation(),
                envelope.getFresh(),
                envelope.getCause(),
                kind(envelope.getKind()),
                envelope.getIntent(),
                envelope.getContent().toStringUtf8(),
                priority(envelope.getPriority()),
                envelope.getAttributesMap(),
                new Call(
                        envelope.getPrincipal(),
                        envelope.getSeed(),
                        probability,
                        envelope.getHops(),
                        envelope.getFirstAsked(),
                        path(envelope.getPathList()),
                        envelope.getWaitingList(),
                        envelope.getWholeTimeMillis(),
                        now + envelope.getTimeLeftMillis() * 1_000_000,
                        envelope.getTraceparent()));
    }

    static Reply reply(long correlation, Answer answer) {
        var reply = Reply.newBuilder().setCorrelation(correlation);
        switch (answer) {
            case Answer.Reply(String content, List<Step> path) -> {
                reply.setContent(ByteString.copyFromUtf8(content));
                path.forEach(step -> reply.addPath(step(step)));
            }
            case Answer.Refusal(RefusedException why) -> reply.setError(why.toError());
            case Answer.NotTaken() -> reply.setNotTaken(true);
        }
        return reply.build();
    }

    static Answer answer(Reply reply) {
        if (reply.getNotTaken()) {
            return new Answer.NotTaken();
        }
        return reply.hasError()
                ? new Answer.Refusal(RefusedException.from(reply.getError()))
                : new Answer.Reply(reply.getContent().toStringUtf8(), path(reply.getPathList()));
    }

    private static PathStep step(Step step) {
        return PathStep.newBuilder()
                .setAgent(step.agent())
                .setHost(step.host())
                .setDraft(step.draft())
                .setMillis(step.millis())
                .build();
    }

    private static List<Step> path(List<PathStep> steps) {
        List<Step> path = new ArrayList<>(steps.size());
        for (PathStep step : steps) {
            path.add(new Step(step.getAgent(), step.getHost(), step.getDraft(), step.getMillis()));
        }
        return path;
    }

    private static Envelope.Kind kind(Kind kind) {
        return switch (kind) {
            case ASK -> Envelope.Kind.KIND_ASK;
            case TELL -> Envelope.Kind.KIND_TELL;
            case REFINE -> Envelope.Kind.KIND_REFINE;
            case PUBLISH -> Envelope.Kind.KIND_PUBLISH;
        };
    }

    private static Kind kind(Envelope.Kind kind) {
        return switch (kind) {
            case KIND_ASK -> Kind.ASK;
            case KIND_TELL -> Kind.TELL;
            case KIND_REFINE -> Kind.REFINE;
            case KIND_PUBLISH -> Kind.PUBLISH;
            case KIND_UNSPECIFIED, UNRECOGNIZED ->
                    throw new IllegalArgumentException("kind is none of the known ones");
        };
    }

    private static mitosis.host.v1.Priority priority(Priority priority) {
        return switch (priority) {
            case LOW -> mitosis.host.v1.Priority.PRIORITY_LOW;
            case NORMAL -> mitosis.host.v1.Priority.PRIORITY_NORMAL;
            case HIGH -> mitosis.host.v1.Priority.PRIORITY_HIGH;
            case CRITICAL -> mitosis.host.v1.Priority.PRIORITY_CRITICAL;
        };
    }

    private static Priority priority(mitosis.host.v1.Priority priority) {
        return switch (priority) {
            case PRIORITY_LOW -> Priority.LOW;
            case PRIORITY_UNSPECIFIED, PRIORITY_NORMAL, UNRECOGNIZED -> Priority.NORMAL;
            case PRIORITY_HIGH -> Priority.HIGH;
            case PRIORITY_CRITICAL -> Priority.CRITICAL;
        };
    }
}
