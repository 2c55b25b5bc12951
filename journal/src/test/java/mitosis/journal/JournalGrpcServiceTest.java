package mitosis.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;

import mitosis.journal.grpc.JournalGrpcService;
import mitosis.journal.v1.CommitRequest;
import mitosis.journal.v1.CommitResponse.Outcome;
import mitosis.journal.v1.HistoryRequest;
import mitosis.journal.v1.JournalServiceGrpc;
import mitosis.journal.v1.JournalServiceGrpc.JournalServiceBlockingStub;
import mitosis.journal.v1.Owner;
import mitosis.journal.v1.Read;
import mitosis.journal.v1.RecallRequest;
import mitosis.journal.v1.Turn;
import mitosis.journal.v1.Write;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

@Timeout(60)
class JournalGrpcServiceTest {
    private static final Owner OWNER = Owner.newBuilder().setAgent("counter").build();

    private Journal journal;
    private Server server;
    private ManagedChannel channel;
    private JournalServiceBlockingStub stub;

    @BeforeEach
    void start(@TempDir Path data) throws IOException {
        journal = Journal.open(data);
        String name = InProcessServerBuilder.generateName();
        server =
                InProcessServerBuilder.forName(name)
                        .addService(new JournalGrpcService(journal))
                        .build()
                        .start();
        channel = InProcessChannelBuilder.forName(name).build();
        stub = JournalServiceGrpc.newBlockingStub(channel);
    }

    @AfterEach
    void stop() {
        channel.shutdownNow();
        server.shutdownNow();
        journal.close();
    }

    @Test
    void committedIsRecalledStaleAndDuplicateAreToldApart() {
        var first = stub.commit(commit("m1", 0).build());
        var again = stub.commit(commit("m1", 0).build());
        var stale = stub.commit(commit("m2", 0).build());
        var recalled =
                stub.recall(RecallRequest.newBuilder().setOwner(OWNER).addKeys("count").build());

        assertThat(first.getOutcome()).isEqualTo(Outcome.OUTCOME_COMMITTED);
        assertThat(again.getOutcome()).isEqualTo(Outcome.OUTCOME_DUPLICATE);
        assertThat(again.getReply()).isEqualTo("reply to m1");
        assertThat(stale.getOutcome()).isEqualTo(Outcome.OUTCOME_STALE);
        assertThat(recalled.getValues(0).getVersion()).isEqualTo(1);
    }

    @Test
    void turnsComeBackAsTheyWereSaid() {
        Turn turn =
                Turn.newBuilder()
                        .setConversation("c1")
                        .setSender("user")
                        .setRequest("how many?")
                        .setReply("one")
                        .build();
        stub.commit(commit("m1", 0).setTurn(turn).build());

        var history =
                stub.history(
                        HistoryRequest.newBuilder()
                                .setOwner(OWNER)
                                .setConversation("c1")
                                .setLast(5)
                                .build());

        assertThat(history.getTurnsList()).containsExactly(turn);
    }

    @Test
    void requestsThatCannotBeMeantAreInvalid() {
        assertThat(code(() -> stub.commit(commit("", 0).build())))
                .isEqualTo(ErrorCode.INVALID_REQUEST);
        assertThat(code(() -> stub.history(HistoryRequest.newBuilder().setOwner(OWNER).build())))
                .isEqualTo(ErrorCode.INVALID_REQUEST);
        assertThat(code(() -> stub.recall(RecallRequest.getDefaultInstance())))
                .isEqualTo(ErrorCode.INVALID_REQUEST);
    }

    private static ErrorCode code(Runnable call) {
        return RefusedException.of(catchThrowable(call::run)).code();
    }

    private static CommitRequest.Builder commit(String messageId, long version) {
        return CommitRequest.newBuilder()
                .setOwner(OWNER)
                .setMessageId(messageId)
                .addReads(Read.newBuilder().setKey("count").setVersion(version))
                .addWrites(Write.newBuilder().setKey("count").setValue("1"))
                .setReply("reply to " + messageId);
    }
}
