package mitosis.models.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grpc.Context;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.StatusRuntimeException;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.StreamObserver;

import mitosis.models.gateway.GatewayConfig;
import mitosis.models.gateway.ModelGateway;
import mitosis.models.offline.OfflineModel;
import mitosis.models.v1.CompleteRequest;
import mitosis.models.v1.CompleteResponse;
import mitosis.models.v1.DescribeModelRequest;
import mitosis.models.v1.ModelGatewayServiceGrpc;
import mitosis.models.v1.ModelGatewayServiceGrpc.ModelGatewayServiceBlockingStub;
import mitosis.registry.v1.DrawTokensRequest;
import mitosis.registry.v1.DrawTokensResponse;
import mitosis.registry.v1.RegistrationServiceGrpc;
import mitosis.registry.v1.RegistrationServiceGrpc.RegistrationServiceImplBase;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.rpc.Rpc;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Host, gateway and registry, each on its own in-process server. */
@Timeout(30)
class ModelGatewayGrpcServiceTest {
    private final AtomicLong purse = new AtomicLong(100_000);
    private Server registry;
    private Server gatewayServer;
    private ManagedChannel toRegistry;
    private ManagedChannel toGateway;
    private ModelGateway gateway;

    @BeforeEach
    void start() throws IOException {
        registry = server(new Purses());
        toRegistry = channel(registry);
        serve(Duration.ZERO);
    }

    @AfterEach
    void stop() {
        gateway.close();
        for (ManagedChannel channel : new ManagedChannel[] {toGateway, toRegistry}) {
            channel.shutdownNow();
        }
        gatewayServer.shutdownNow();
        registry.shutdownNow();
    }

    @Test
    void promptIsAnsweredAndPaidForByTheAgentsPurse() {
        CompleteResponse response =
                stub().complete(
                                CompleteRequest.newBuilder()
                                        .setAgent("otter")
                                        .setSystem("You brainstorm.")
                                        .setPrompt("three ideas for a garden")
                                        .setSeed(1)
                                        .build());
        gateway.close();

        assertThat(response.getText()).contains("1. ").contains("3. ");
        assertThat(response.getModel()).isEqualTo("library-1");
        assertThat(purse.get())
                .isEqualTo(100_000 - response.getInputTokens() - response.getOutputTokens());
    }

    @Test
    void emptyPurseIsToldWithWhatIsLeft() {
        purse.set(10);

        RefusedException refused = refusal(stub(), asked("hello"));

        assertThat(refused.code()).isEqualTo(ErrorCode.PURSE_EMPTY);
        assertThat(refused.metadata()).containsEntry("left", "10");
    }

    @Test
    void badRequestsAreInvalid() {
        assertThat(refusal(stub(), asked("")).code()).isEqualTo(ErrorCode.INVALID_REQUEST);
        assertThat(refusal(stub(), asked("x".repeat(300_000))).message()).contains("262144");
        assertThat(refusal(stub(), asked("x").toBuilder().setAgent("No Name").build()).code())
                .isEqualTo(ErrorCode.INVALID_REQUEST);
    }

    @Test
    void slowModelEndsWithTheCallsDeadline() throws Exception {
        gatewayServer.shutdownNow();
        toGateway.shutdownNow();
        serve(Duration.ofMinutes(1));

        RefusedException refused =
                refusal(stub().withDeadlineAfter(200, TimeUnit.MILLISECONDS), asked("hello"));

        assertThat(refused.code()).isEqualTo(ErrorCode.DEADLINE_EXCEEDED);
    }

    @Test
    void callerThatLeavesFreesTheModel() throws Exception {
        gatewayServer.shutdownNow();
        toGateway.shutdownNow();
        serve(Duration.ofMinutes(1));
        var leaving = Context.current().withCancellation();
        leaving.run(() -> {
            var _ = ModelGatewayServiceGrpc.newFutureStub(toGateway).complete(asked("hello"));
        });
        await(1);
        leaving.cancel(null);
        await(0);
    }

    @Test
    void modelSaysWhatItIs() {
        assertThat(stub().describeModel(DescribeModelRequest.getDefaultInstance()).getProvider())
                .isEqualTo("offline");
    }

    private void await(int running) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (gateway.counts().running() != running && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(gateway.counts().running()).isEqualTo(running);
    }

    private void serve(Duration delay) throws IOException {
        gateway =
                new ModelGateway(
                        new OfflineModel(delay),
                        new RegistryTokenBank(RegistrationServiceGrpc.newBlockingStub(toRegistry)),
                        () -> false,
                        GatewayConfig.DEFAULT,
                        InstantSource.system());
        gatewayServer = server(new ModelGatewayGrpcService(gateway));
        toGateway = channel(gatewayServer);
    }

    private ModelGatewayServiceBlockingStub stub() {
        return ModelGatewayServiceGrpc.newBlockingStub(toGateway);
    }

    private static CompleteRequest asked(String prompt) {
        return CompleteRequest.newBuilder().setAgent("otter").setPrompt(prompt).build();
    }

    private static RefusedException refusal(
            ModelGatewayServiceBlockingStub stub, CompleteRequest request) {
        return RefusedException.of(
                catchThrowableOfType(StatusRuntimeException.class, () -> stub.complete(request)));
    }

    private static Server server(io.grpc.BindableService service) throws IOException {
        return InProcessServerBuilder.forName(InProcessServerBuilder.generateName())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .addService(service)
                .build()
                .start();
    }

    private static ManagedChannel channel(Server server) {
        return InProcessChannelBuilder.forAddress(server.getListenSockets().getFirst()).build();
    }

    /** One purse for everybody. */
    private final class Purses extends RegistrationServiceImplBase {
        @Override
        public void drawTokens(
                DrawTokensRequest request, StreamObserver<DrawTokensResponse> caller) {
            Rpc.answer(caller, request::getTokens, this::draw);
        }

        private DrawTokensResponse draw(long tokens) {
            long left = purse.get();
            if (tokens > left) {
                throw new RefusedException(
                        ErrorCode.PURSE_EMPTY,
                        "the purse holds %d tokens, %d were asked for".formatted(left, tokens),
                        "",
                        Map.of("left", String.valueOf(left)));
            }
            purse.addAndGet(-tokens);
            return DrawTokensResponse.newBuilder().setLeft(left - tokens).build();
        }
    }
}
