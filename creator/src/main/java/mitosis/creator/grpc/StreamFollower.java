package mitosis.creator.grpc;

import io.grpc.stub.StreamObserver;

import mitosis.creator.create.Follower;
import mitosis.creator.create.Step;
import mitosis.rpc.RefusedException;
import mitosis.rpc.Rpc;

import java.util.Optional;
import java.util.function.Function;

/**
 * Passes each step on to a caller.
 *
 * @param <R> what the call streams
 */
record StreamFollower<R>(StreamObserver<R> caller, Function<mitosis.creator.v1.Step, R> response)
        implements Follower {
    @Override
    public void step(Step step) {
        caller.onNext(response.apply(Wire.step(step)));
    }

    @Override
    public void over(Optional<RefusedException> error) {
        error.ifPresentOrElse(failure -> Rpc.fail(caller, failure), caller::onCompleted);
    }
}
