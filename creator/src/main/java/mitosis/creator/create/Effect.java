package mitosis.creator.create;

import mitosis.creator.cluster.Wish;
import mitosis.creator.draft.Draft;
import mitosis.creator.keep.Attempt;
import mitosis.registry.v1.Agent;
import mitosis.registry.v1.SignedBundle;
import mitosis.rpc.name.AgentName;
import mitosis.sandbox.admit.Admission.Admitted;
import mitosis.sandbox.compile.Dialect;

import java.util.List;
import java.util.OptionalLong;

/** What has to be done because of an event. */
public sealed interface Effect {
    /** Takes time and ends in an event; a creation does one at a time. */
    sealed interface Work extends Effect {}

    record Reserve(Wish wish) implements Work {}

    /**
     * @param payer the agent whose purse pays; empty for the namespace
     */
    record AskModel(String namespace, String payer, String prompt, OptionalLong seed)
            implements Work {}

    record Judge(String source, Dialect dialect, String policy) implements Work {}

    record Prove(Admitted admitted, Draft draft, String policy) implements Work {}

    record SealBundle(Accepted accepted) implements Work {}

    /** How the agent came to be is kept on disk first: nobody can ask before it is there. */
    record Register(Accepted accepted, SignedBundle bundle) implements Work {}

    record AwaitActive(AgentName agent) implements Work {}

    record Greet(Order order, Agent agent) implements Work {}

    /** Tells those who follow. */
    record Tell(Step step) implements Effect {}

    /** Keeps on disk why a creation was refused. */
    record KeepRefused(AgentName name, List<Attempt> attempts) implements Effect {
        public KeepRefused {
            attempts = List.copyOf(attempts);
        }
    }

    /** The agent that was kept does not come to be. */
    record Forget(AgentName name) implements Effect {}

    record Release(String reservation, String reason) implements Effect {}
}
