package mitosis.journal.grpc;

import io.grpc.stub.StreamObserver;

import mitosis.journal.Journal;
import mitosis.journal.entry.Commit;
import mitosis.journal.entry.Committed;
import mitosis.journal.entry.Limits;
import mitosis.journal.entry.Owner;
import mitosis.journal.entry.Recalled;
import mitosis.journal.entry.Turn;
import mitosis.journal.v1.CommitRequest;
import mitosis.journal.v1.CommitResponse;
import mitosis.journal.v1.CommitResponse.Outcome;
import mitosis.journal.v1.HistoryRequest;
import mitosis.journal.v1.HistoryResponse;
import mitosis.journal.v1.JournalServiceGrpc.JournalServiceImplBase;
import mitosis.journal.v1.RecallRequest;
import mitosis.journal.v1.RecallResponse;
import mitosis.journal.v1.Value;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.rpc.Rpc;

import java.util.List;

/** The journal as seen from the wire: decode, call, encode. */
public final class JournalGrpcService extends JournalServiceImplBase {
    private final Journal journal;

    public JournalGrpcService(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void recall(RecallRequest request, StreamObserver<RecallResponse> caller) {
        Rpc.answer(caller, () -> Requests.recall(request), this::recall);
    }

    @Override
    public void commit(CommitRequest request, StreamObserver<CommitResponse> caller) {
        Rpc.answer(caller, () -> Requests.commit(request), this::commit);
    }

    @Override
    public void history(HistoryRequest request, StreamObserver<HistoryResponse> caller) {
        Rpc.answer(caller, () -> Requests.history(request), this::history);
    }

    private RecallResponse recall(Requests.Keys wanted) {
        var response = RecallResponse.newBuilder();
        for (Recalled value : journal.recall(wanted.owner(), wanted.keys())) {
            response.addValues(
                    Value.newBuilder()
                            .setKey(value.key())
                            .setValue(value.value())
                            .setVersion(value.version()));
        }
        return response.build();
    }

    private CommitResponse commit(Commit commit) {
        return switch (journal.commit(commit)) {
            case Committed.Durable() -> outcome(Outcome.OUTCOME_COMMITTED, commit.reply());
            case Committed.Stale() -> outcome(Outcome.OUTCOME_STALE, "");
            case Committed.Duplicate(String reply) -> outcome(Outcome.OUTCOME_DUPLICATE, reply);
            case Committed.Full(int keys) -> throw full(commit.owner(), keys);
        };
    }

    private HistoryResponse history(Requests.Turns wanted) {
        List<Turn> turns =
                journal.history(wanted.owner().agent(), wanted.conversation(), wanted.last());
        return HistoryResponse.newBuilder()
                .addAllTurns(turns.stream().map(Requests::encoded).toList())
                .build();
    }

    private static CommitResponse outcome(Outcome outcome, String reply) {
        return CommitResponse.newBuilder().setOutcome(outcome).setReply(reply).build();
    }

    private static RefusedException full(Owner owner, int keys) {
        return new RefusedException(
                ErrorCode.INVALID_REQUEST,
                "agent \"%s\" would remember %d keys, must be at most %d"
                        .formatted(owner.agent(), keys, Limits.KEYS_OF_OWNER),
                "remember under keys that are there already");
    }
}
