package mitosis.journal.grpc;

import mitosis.journal.entry.Commit;
import mitosis.journal.entry.Limits;
import mitosis.journal.entry.Owner;
import mitosis.journal.entry.Turn;
import mitosis.journal.v1.CommitRequest;
import mitosis.journal.v1.HistoryRequest;
import mitosis.journal.v1.Read;
import mitosis.journal.v1.RecallRequest;
import mitosis.journal.v1.Write;
import mitosis.rpc.name.AgentName;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What requests mean. A value that cannot be meant throws IllegalArgumentException. */
final class Requests {
    private Requests() {}

    record Keys(Owner owner, List<String> keys) {
        Keys {
            keys = List.copyOf(keys);
            Limits.checkKeys(keys);
        }
    }

    record Turns(Owner owner, String conversation, int last) {
        Turns {
            if (last < 1 || last > Limits.TURNS) {
                throw new IllegalArgumentException(
                        "last is %d, must be 1 to %d".formatted(last, Limits.TURNS));
            }
        }
    }

    static Keys recall(RecallRequest request) {
        return new Keys(owner(request.getOwner()), request.getKeysList());
    }

    static Turns history(HistoryRequest request) {
        return new Turns(owner(request.getOwner()), request.getConversation(), request.getLast());
    }

    static Commit commit(CommitRequest request) {
        Map<String, Long> reads = new HashMap<>();
        for (Read read : request.getReadsList()) {
            reads.put(read.getKey(), read.getVersion());
        }
        Map<String, String> writes = new HashMap<>();
        for (Write write : request.getWritesList()) {
            writes.put(write.getKey(), write.getValue()); // the last one counts
        }
        return new Commit(
                owner(request.getOwner()),
                request.getMessageId(),
                reads,
                writes,
                request.getReply(),
                request.hasTurn() ? Optional.of(turn(request.getTurn())) : Optional.empty());
    }

    static mitosis.journal.v1.Turn encoded(Turn turn) {
        return mitosis.journal.v1.Turn.newBuilder()
                .setConversation(turn.conversation())
                .setSender(turn.sender())
                .setRequest(turn.request())
                .setReply(turn.reply())
                .build();
    }

    private static Turn turn(mitosis.journal.v1.Turn turn) {
        return new Turn(
                turn.getConversation(), turn.getSender(), turn.getRequest(), turn.getReply());
    }

    private static Owner owner(mitosis.journal.v1.Owner owner) {
        return new Owner(
                AgentName.of(owner.getNamespace(), owner.getAgent()), owner.getConversation());
    }
}
