package mitosis.host.grpc;

import io.grpc.Channel;
import io.grpc.StatusRuntimeException;

import mitosis.host.run.Journal;
import mitosis.journal.v1.CommitRequest;
import mitosis.journal.v1.CommitResponse;
import mitosis.journal.v1.HistoryRequest;
import mitosis.journal.v1.JournalServiceGrpc;
import mitosis.journal.v1.JournalServiceGrpc.JournalServiceBlockingStub;
import mitosis.journal.v1.Read;
import mitosis.journal.v1.RecallRequest;
import mitosis.journal.v1.Write;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** The journal, asked over the wire. */
public final class GrpcJournal implements Journal {
    private final JournalServiceBlockingStub journal;

    public GrpcJournal(Channel channel) {
        this.journal = JournalServiceGrpc.newBlockingStub(channel);
    }

    @Override
    public Value recall(Owner owner, String key, Duration time) {
        return call(() -> {
            var response =
                    journal.withDeadlineAfter(time)
                            .recall(
                                    RecallRequest.newBuilder()
                                            .setOwner(wire(owner))
                                            .addKeys(key)
                                            .build());
            return response.getValuesList().stream()
                    .filter(value -> value.getKey().equals(key))
                    .findFirst()
                    .map(value -> new Value(value.getValue(), value.getVersion()))
                    .orElse(new Value("", 0));
        });
    }

    @Override
    public Committed commit(Effects effects, Duration time) {
        var request =
                CommitRequest.newBuilder()
                        .setOwner(wire(effects.owner()))
                        .setMessageId(effects.messageId())
                        .setReply(effects.reply());
        effects.reads()
                .forEach((key, version) ->
                        request.addReads(Read.newBuilder().setKey(key).setVersion(version)));
        effects.writes()
                .forEach((key, value) ->
                        request.addWrites(Write.newBuilder().setKey(key).setValue(value)));
        effects.turn().ifPresent(turn -> request.setTurn(wire(turn)));
        return call(() -> committed(journal.withDeadlineAfter(time).commit(request.build())));
    }

    @Override
    public List<Turn> history(Owner owner, String conversation, int last, Duration time) {
        return call(() ->
                journal
                        .withDeadlineAfter(time)
                        .history(
                                HistoryRequest.newBuilder()
                                        .setOwner(wire(owner))
                                        .setConversation(conversation)
                                        .setLast(last)
                                        .build())
                        .getTurnsList()
                        .stream()
                        .map(turn ->
                                new Turn(
                                        turn.getConversation(),
                                        turn.getSender(),
                                        turn.getRequest(),
                                        turn.getReply()))
                        .toList());
    }

    private static Committed committed(CommitResponse response) {
        return switch (response.getOutcome()) {
            case OUTCOME_COMMITTED -> new Committed.Done();
            case OUTCOME_STALE -> new Committed.Stale();
            case OUTCOME_DUPLICATE -> new Committed.Before(response.getReply());
            case OUTCOME_UNSPECIFIED, UNRECOGNIZED -> throw away();
        };
    }

    private static <T> T call(Supplier<T> call) {
        try {
            return call.get();
        } catch (StatusRuntimeException failure) {
            RefusedException refused = RefusedException.of(failure);
            throw refused.code() == ErrorCode.UNAVAILABLE ? away() : refused;
        }
    }

    private static RefusedException away() {
        return new RefusedException(
                ErrorCode.UNAVAILABLE,
                "the journal cannot be reached, and the agent keeps memory",
                "start the registry, which hosts the journal, then send the message again");
    }

    private static mitosis.journal.v1.Owner wire(Owner owner) {
        return mitosis.journal.v1.Owner.newBuilder()
                .setNamespace(owner.namespace())
                .setAgent(owner.agent())
                .setConversation(owner.conversation())
                .build();
    }

    private static mitosis.journal.v1.Turn wire(Turn turn) {
        return mitosis.journal.v1.Turn.newBuilder()
                .setConversation(turn.conversation())
                .setSender(turn.sender())
                .setRequest(turn.request())
                .setReply(turn.reply())
                .build();
    }
}
