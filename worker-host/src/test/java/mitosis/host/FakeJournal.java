package mitosis.host;

import io.grpc.stub.StreamObserver;

import mitosis.journal.v1.CommitRequest;
import mitosis.journal.v1.CommitResponse;
import mitosis.journal.v1.CommitResponse.Outcome;
import mitosis.journal.v1.HistoryRequest;
import mitosis.journal.v1.HistoryResponse;
import mitosis.journal.v1.JournalServiceGrpc.JournalServiceImplBase;
import mitosis.journal.v1.Owner;
import mitosis.journal.v1.RecallRequest;
import mitosis.journal.v1.RecallResponse;
import mitosis.journal.v1.Turn;
import mitosis.journal.v1.Value;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.rpc.Rpc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A journal in memory. */
final class FakeJournal extends JournalServiceImplBase {
    private record Key(Owner owner, String name) {}

    private final Map<Key, Value> values = new HashMap<>();
    private final Map<String, String> replies = new HashMap<>();
    private final List<Turn> turns = new ArrayList<>();
    private int staleCommits;
    private boolean away;
    private int calls;

    /** The next commits find that somebody else has written. */
    synchronized void staleCommits(int count) {
        staleCommits = count;
    }

    synchronized void away(boolean now) {
        away = now;
    }

    synchronized int calls() {
        return calls;
    }

    @Override
    public void recall(RecallRequest request, StreamObserver<RecallResponse> caller) {
        Rpc.answer(caller, () -> request, this::recall);
    }

    @Override
    public void commit(CommitRequest request, StreamObserver<CommitResponse> caller) {
        Rpc.answer(caller, () -> request, this::commit);
    }

    @Override
    public void history(HistoryRequest request, StreamObserver<HistoryResponse> caller) {
        Rpc.answer(caller, () -> request, this::history);
    }

    private synchronized RecallResponse recall(RecallRequest request) {
        called();
        var response = RecallResponse.newBuilder();
        request.getKeysList().forEach(key -> response.addValues(value(request.getOwner(), key)));
        return response.build();
    }

    private synchronized CommitResponse commit(CommitRequest request) {
        called();
        String before = replies.get(request.getMessageId());
        if (before != null) {
            return answer(Outcome.OUTCOME_DUPLICATE).setReply(before).build();
        }
        boolean stale =
                request.getReadsList().stream()
                        .anyMatch(read ->
                                value(request.getOwner(), read.getKey()).getVersion()
                                        != read.getVersion());
        if (stale || staleCommits > 0) {
            staleCommits--;
            return answer(Outcome.OUTCOME_STALE).build();
        }
        request.getWritesList()
                .forEach(write -> {
                    Value old = value(request.getOwner(), write.getKey());
                    values.put(
                            new Key(request.getOwner(), write.getKey()),
                            old.toBuilder()
                                    .setValue(write.getValue())
                                    .setVersion(old.getVersion() + 1)
                                    .build());
                });
        replies.put(request.getMessageId(), request.getReply());
        if (request.hasTurn()) {
            turns.add(request.getTurn());
        }
        return answer(Outcome.OUTCOME_COMMITTED).build();
    }

    private synchronized HistoryResponse history(HistoryRequest request) {
        called();
        List<Turn> of =
                turns.stream()
                        .filter(turn -> turn.getConversation().equals(request.getConversation()))
                        .toList();
        return HistoryResponse.newBuilder()
                .addAllTurns(of.subList(Math.max(0, of.size() - request.getLast()), of.size()))
                .build();
    }

    private Value value(Owner owner, String key) {
        return values.getOrDefault(new Key(owner, key), Value.newBuilder().setKey(key).build());
    }

    private void called() {
        calls++;
        if (away) {
            throw new RefusedException(ErrorCode.UNAVAILABLE, "away");
        }
    }

    private static CommitResponse.Builder answer(Outcome outcome) {
        return CommitResponse.newBuilder().setOutcome(outcome);
    }
}
