package mitosis.creator.create;

import mitosis.rpc.RefusedException;

import java.util.Optional;

/** Hears of a creation, one call at a time. Must not wait. */
public interface Follower {
    void step(Step step);

    /** The last call; what it failed with, if it did. */
    void over(Optional<RefusedException> error);
}
