package mitosis.creator.grpc;

import io.grpc.stub.StreamObserver;

import mitosis.creator.create.Follower;
import mitosis.creator.create.Step;
import mitosis.creator.create.Step.Fact;
import mitosis.creator.v1.CreateAgentNowResponse;
import mitosis.rpc.RefusedException;
import mitosis.rpc.Rpc;

import java.util.Optional;

/** Answers a caller once, when it is over. */
final class LastWordFollower implements Follower {
    private final StreamObserver<CreateAgentNowResponse> caller;
    private final CreateAgentNowResponse.Builder response = CreateAgentNowResponse.newBuilder();

    LastWordFollower(StreamObserver<CreateAgentNowResponse> caller) {
        this.caller = caller;
    }

    @Override
    public void step(Step step) {
        response.setAttempts(Math.max(response.getAttempts(), step.attempt()));
        switch (step.fact()) {
            case Fact.Known(var agent) -> response.setAgent(agent);
            case Fact.Said(var reply) ->
                    response.setReply(reply.content()).addAllPath(reply.path());
            case Fact.Nothing _, Fact.Objections _, Fact.Failure _ -> {
                // only the end of it is told
            }
        }
    }

    @Override
    public void over(Optional<RefusedException> error) {
        error.ifPresentOrElse(
                failure -> Rpc.fail(caller, failure),
                () -> {
                    caller.onNext(response.build());
                    caller.onCompleted();
                });
    }
}
