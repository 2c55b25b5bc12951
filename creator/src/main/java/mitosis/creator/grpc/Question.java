package mitosis.creator.grpc;

import mitosis.creator.forge.Reader;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.sandbox.admit.Admission;
import mitosis.sandbox.compile.Dialect;
import mitosis.sandbox.policy.Policy;

/** A source that somebody wants judged and not made into an agent. */
record Question(String source, Dialect dialect, Policy policy) {
    Admission ask(Reader reader) {
        try {
            return reader.read(source, dialect, policy);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException(
                    ErrorCode.UNAVAILABLE, "the creator is going down", "try again");
        }
    }
}
