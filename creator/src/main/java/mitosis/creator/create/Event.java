package mitosis.creator.create;

import mitosis.creator.cluster.Hosts.Reply;
import mitosis.creator.cluster.Reserving;
import mitosis.creator.forge.Proof;
import mitosis.models.Answer;
import mitosis.registry.v1.Agent;
import mitosis.registry.v1.SignedBundle;
import mitosis.rpc.RefusedException;
import mitosis.sandbox.Finding;
import mitosis.sandbox.admit.Admission;

import java.util.List;

/** What happens to a creation. */
public sealed interface Event {
    record Begun() implements Event {}

    record Reserved(Reserving outcome) implements Event {}

    record Answered(Answer answer) implements Event {}

    record Judged(Admission admission) implements Event {}

    record Proved(Proof proof) implements Event {}

    record Sealed(SignedBundle bundle) implements Event {}

    /** The gate objects to classes that came from the reader: nothing is signed. */
    record NotSealed(List<Finding> findings) implements Event {}

    record Registered(Agent agent) implements Event {}

    record Activated(Agent agent) implements Event {}

    record Replied(Reply reply) implements Event {}

    /** What was being done has failed, or the creation has to end. */
    record Failed(RefusedException error) implements Event {}
}
