package mitosis.models.grpc;

import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.stub.StreamObserver;

import mitosis.models.Answer;
import mitosis.models.Prompt;
import mitosis.models.gateway.ModelGateway;
import mitosis.models.gateway.Payer;
import mitosis.models.v1.CompleteRequest;
import mitosis.models.v1.CompleteResponse;
import mitosis.models.v1.DescribeModelRequest;
import mitosis.models.v1.DescribeModelResponse;
import mitosis.models.v1.ModelGatewayServiceGrpc.ModelGatewayServiceImplBase;
import mitosis.rpc.Rpc;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The gateway as seen from the wire: decode, call, encode. */
public final class ModelGatewayGrpcService extends ModelGatewayServiceImplBase {
    private static final int MOST_CHARACTERS = 256 * 1024;

    private final ModelGateway gateway;

    public ModelGatewayGrpcService(ModelGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public void complete(CompleteRequest request, StreamObserver<CompleteResponse> caller) {
        Rpc.answer(caller, () -> Asked.of(request), this::answer);
    }

    @Override
    public void describeModel(
            DescribeModelRequest request, StreamObserver<DescribeModelResponse> caller) {
        Rpc.answer(
                caller,
                gateway::describe,
                model ->
                        DescribeModelResponse.newBuilder()
                                .setProvider(model.provider())
                                .setModel(model.model())
                                .setDescription(model.sentence())
                                .build());
    }

    /** A caller that leaves stops the model call. */
    private CompleteResponse answer(Asked asked) {
        Context call = Context.current();
        Thread thread = Thread.currentThread();
        Context.CancellationListener leaving = _ -> thread.interrupt();
        call.addListener(leaving, Runnable::run);
        try {
            Answer answer = gateway.complete(asked.payer(), asked.prompt());
            return CompleteResponse.newBuilder()
                    .setText(answer.text())
                    .setModel(answer.model())
                    .setInputTokens(answer.inputTokens())
                    .setOutputTokens(answer.outputTokens())
                    .build();
        } finally {
            call.removeListener(leaving);
        }
    }

    private record Asked(Payer payer, Prompt prompt) {
        static Asked of(CompleteRequest request) {
            int characters = request.getSystem().length() + request.getPrompt().length();
            if (characters > MOST_CHARACTERS) {
                throw new IllegalArgumentException(
                        "the prompt has %d characters, at most %d are taken"
                                .formatted(characters, MOST_CHARACTERS));
            }
            if (request.getPrompt().isBlank()) {
                throw new IllegalArgumentException("the prompt is empty");
            }
            Prompt prompt =
                    Prompt.chat(request.getSystem(), request.getPrompt()).within(timeLeft());
            if (request.hasSeed()) {
                prompt = prompt.withSeed(request.getSeed());
            }
            if (request.getMaxOutputTokens() != 0) {
                prompt = prompt.withMaxOutputTokens(request.getMaxOutputTokens());
            }
            return new Asked(Payer.of(request.getNamespace(), request.getAgent()), prompt);
        }

        private static Duration timeLeft() {
            return Optional.ofNullable(Context.current().getDeadline())
                    .map((Deadline deadline) -> deadline.timeRemaining(TimeUnit.NANOSECONDS))
                    .map(nanos -> Duration.ofNanos(Math.max(0, nanos)))
                    .orElse(Prompt.DEFAULT_TIME);
        }
    }
}
