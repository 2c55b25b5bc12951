package mitosis.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.ManagedChannel;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.stub.StreamObserver;

import mitosis.common.v1.Principal;
import mitosis.models.v1.DescribeModelRequest;
import mitosis.models.v1.DescribeModelResponse;
import mitosis.models.v1.ModelGatewayServiceGrpc;
import mitosis.registry.v1.GetStatsRequest;
import mitosis.registry.v1.GetStatsResponse;
import mitosis.registry.v1.ListHostsRequest;
import mitosis.registry.v1.ListHostsResponse;
import mitosis.registry.v1.RegistryServiceGrpc;
import mitosis.registry.v1.ResumeRequest;
import mitosis.registry.v1.ResumeResponse;
import mitosis.registry.v1.StopRequest;
import mitosis.registry.v1.StopResponse;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

@Timeout(20)
class RpcServerTest {
    private final Token token = Token.random();
    private final RpcServer server =
            RpcServer.start(
                    new RpcServer.Config("127.0.0.1", 0, token),
                    List.of(new Registry(), new Gateway()));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void typedRefusalArrivesWhole() {
        with(
                Optional.empty(),
                channel ->
                        assertThatThrownBy(() ->
                                        RegistryServiceGrpc.newBlockingStub(channel)
                                                .withDeadlineAfter(5, TimeUnit.SECONDS)
                                                .stop(StopRequest.getDefaultInstance()))
                                .satisfies(failure -> {
                                    var refused = RefusedException.of(failure);
                                    assertThat(refused.code()).isEqualTo(ErrorCode.PURSE_EMPTY);
                                    assertThat(refused.message()).isEqualTo("it is empty");
                                    assertThat(refused.next()).isEqualTo("fill it");
                                    assertThat(refused.metadata()).isEqualTo(Map.of("left", "0"));
                                }));
    }

    @Test
    void valueThatCannotBeDecodedIsTheCallersMistake() {
        with(
                Optional.empty(),
                channel ->
                        assertRefused(
                                () ->
                                        RegistryServiceGrpc.newBlockingStub(channel)
                                                .withDeadlineAfter(5, TimeUnit.SECONDS)
                                                .resume(ResumeRequest.getDefaultInstance()),
                                ErrorCode.INVALID_REQUEST,
                                "wrong field"));
    }

    @Test
    void faultOfOursTellsNothingOfItself() {
        with(
                Optional.empty(),
                channel ->
                        assertRefused(
                                () ->
                                        RegistryServiceGrpc.newBlockingStub(channel)
                                                .withDeadlineAfter(5, TimeUnit.SECONDS)
                                                .listHosts(ListHostsRequest.getDefaultInstance()),
                                ErrorCode.UNAVAILABLE,
                                "an internal fault"));
    }

    @Test
    void guardedServiceNeedsTheToken() {
        with(
                Optional.empty(),
                channel -> assertRefused(() -> describe(channel), ErrorCode.UNAUTHENTICATED, null));
        with(
                Optional.of(Token.random()),
                channel -> assertRefused(() -> describe(channel), ErrorCode.UNAUTHENTICATED, null));
        with(
                Optional.of(token),
                channel -> assertThat(describe(channel).getModel()).isEqualTo("KIND_PROCESS"));
    }

    @Test
    void onlyProcessesNameAPrincipal() {
        with(
                Optional.empty(),
                channel -> assertRefused(() -> stats(channel), ErrorCode.FORBIDDEN, null));
        with(Optional.of(token), channel -> assertThat(stats(channel).getAgents()).isEqualTo(7));
    }

    @Test
    void healthIsToldAndEndsWithDraining() {
        with(
                Optional.empty(),
                channel -> {
                    assertThat(health(channel)).isEqualTo(ServingStatus.SERVING);
                    server.startDraining();
                    assertThat(health(channel)).isEqualTo(ServingStatus.NOT_SERVING);
                });
    }

    @Test
    void nothingListensBeyondLoopback() {
        assertThatThrownBy(
                        () -> RpcServer.start(new RpcServer.Config("0.0.0.0", 0, token), List.of()))
                .satisfies(failure ->
                        assertThat(RefusedException.of(failure).code())
                                .isEqualTo(ErrorCode.FORBIDDEN));
    }

    @Test
    void portThatIsTakenIsSaid() {
        assertThatThrownBy(() ->
                        RpcServer.start(
                                new RpcServer.Config("127.0.0.1", server.port(), token), List.of()))
                .hasMessage("127.0.0.1:%d cannot be listened on", server.port());
    }

    private static ServingStatus health(ManagedChannel channel) {
        return HealthGrpc.newBlockingStub(channel)
                .withDeadlineAfter(5, TimeUnit.SECONDS)
                .check(HealthCheckRequest.getDefaultInstance())
                .getStatus();
    }

    private static DescribeModelResponse describe(ManagedChannel channel) {
        return ModelGatewayServiceGrpc.newBlockingStub(channel)
                .withDeadlineAfter(5, TimeUnit.SECONDS)
                .describeModel(DescribeModelRequest.getDefaultInstance());
    }

    private static GetStatsResponse stats(ManagedChannel channel) {
        return RegistryServiceGrpc.newBlockingStub(channel)
                .withDeadlineAfter(5, TimeUnit.SECONDS)
                .getStats(GetStatsRequest.getDefaultInstance());
    }

    private void with(Optional<Token> shown, Consumer<ManagedChannel> body) {
        ManagedChannel channel = Channels.open(server.address(), shown);
        try {
            body.accept(channel);
        } finally {
            Channels.close(channel, Duration.ofSeconds(2));
        }
    }

    private static void assertRefused(Runnable call, ErrorCode code, @Nullable String message) {
        assertThatThrownBy(call::run)
                .satisfies(failure -> {
                    var refused = RefusedException.of(failure);
                    assertThat(refused.code()).isEqualTo(code);
                    if (message != null) {
                        assertThat(refused.message()).isEqualTo(message);
                    }
                });
    }

    private static final class Registry extends RegistryServiceGrpc.RegistryServiceImplBase {
        @Override
        public void stop(StopRequest request, StreamObserver<StopResponse> caller) {
            Rpc.answer(
                    caller,
                    () -> request,
                    _ -> {
                        throw new RefusedException(
                                ErrorCode.PURSE_EMPTY,
                                "it is empty",
                                "fill it",
                                Map.of("left", "0"));
                    });
        }

        @Override
        public void resume(ResumeRequest request, StreamObserver<ResumeResponse> caller) {
            Rpc.answer(
                    caller,
                    () -> {
                        throw new IllegalArgumentException("wrong field");
                    },
                    _ -> ResumeResponse.getDefaultInstance());
        }

        @Override
        public void listHosts(ListHostsRequest request, StreamObserver<ListHostsResponse> caller) {
            Rpc.answer(
                    caller,
                    () -> request,
                    _ -> {
                        throw new IllegalStateException("secret detail");
                    });
        }

        @Override
        public void getStats(GetStatsRequest request, StreamObserver<GetStatsResponse> caller) {
            Rpc.answer(
                    caller,
                    () -> request,
                    _ -> {
                        Identity.onBehalf(
                                Principal.newBuilder()
                                        .setKind(Principal.Kind.KIND_AGENT)
                                        .setName("otter")
                                        .build());
                        return GetStatsResponse.newBuilder().setAgents(7).build();
                    });
        }
    }

    private static final class Gateway extends ModelGatewayServiceGrpc.ModelGatewayServiceImplBase {
        @Override
        public void describeModel(
                DescribeModelRequest request, StreamObserver<DescribeModelResponse> caller) {
            Rpc.answer(
                    caller,
                    () -> request,
                    _ ->
                            DescribeModelResponse.newBuilder()
                                    .setModel(Identity.caller().getKind().name())
                                    .build());
        }
    }
}
