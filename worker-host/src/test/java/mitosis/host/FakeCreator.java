package mitosis.host;

import io.grpc.stub.StreamObserver;

import mitosis.creator.v1.CreateAgentNowRequest;
import mitosis.creator.v1.CreateAgentNowResponse;
import mitosis.creator.v1.CreatorServiceGrpc.CreatorServiceImplBase;
import mitosis.models.v1.CompleteRequest;
import mitosis.models.v1.CompleteResponse;
import mitosis.models.v1.ModelGatewayServiceGrpc.ModelGatewayServiceImplBase;
import mitosis.registry.v1.Agent;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.rpc.Rpc;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A creator's process: a model that repeats, children that exist in name. */
final class FakeCreator {
    final List<CompleteRequest> asked = new CopyOnWriteArrayList<>();
    final List<CreateAgentNowRequest> children = new CopyOnWriteArrayList<>();
    private volatile boolean modelDown;
    private volatile boolean purseEmpty;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    void modelDown() {
        modelDown = true;
    }

    void purseEmpty() {
        purseEmpty = true;
    }

    /** The model answers nobody until the latch is open. */
    CountDownLatch hold() {
        gate = new CountDownLatch(1);
        return gate;
    }

    ModelGatewayServiceImplBase models() {
        return new ModelGatewayServiceImplBase() {
            @Override
            public void complete(CompleteRequest request, StreamObserver<CompleteResponse> caller) {
                Rpc.answer(caller, () -> request, FakeCreator.this::complete);
            }
        };
    }

    CreatorServiceImplBase creator() {
        return new CreatorServiceImplBase() {
            @Override
            public void createAgentNow(
                    CreateAgentNowRequest request, StreamObserver<CreateAgentNowResponse> caller) {
                Rpc.answer(caller, () -> request, FakeCreator.this::create);
            }
        };
    }

    private CompleteResponse complete(CompleteRequest request) {
        asked.add(request);
        if (modelDown) {
            throw new RefusedException(ErrorCode.MODEL_UNAVAILABLE, "the model is down");
        }
        try {
            if (!gate.await(20, TimeUnit.SECONDS)) {
                throw new RefusedException(ErrorCode.DEADLINE_EXCEEDED, "never let go");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return CompleteResponse.newBuilder().setText("model: " + request.getPrompt()).build();
    }

    private CreateAgentNowResponse create(CreateAgentNowRequest request) {
        children.add(request);
        if (purseEmpty) {
            throw new RefusedException(ErrorCode.PURSE_EMPTY, "nothing left");
        }
        return CreateAgentNowResponse.newBuilder()
                .setAgent(Agent.newBuilder().setName("child-" + children.size()))
                .build();
    }
}
