package mitosis.creator.create;

import mitosis.creator.cluster.Hosts.Reply;
import mitosis.registry.v1.Agent;
import mitosis.rpc.RefusedException;
import mitosis.sandbox.Finding;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One step of a creation, as its callers hear of it.
 *
 * @param attempt the attempt it belongs to, from 1; 0 before the first and after the last
 * @param fact what comes with it
 * @param details facts for people, by name
 */
public record Step(Name name, int attempt, Instant at, Fact fact, Map<String, String> details) {
    /** What happened. */
    public enum Name {
        /** The registry keeps a name and a purse. */
        RESERVED,
        /** The model has answered. */
        DRAFTED,
        /** Nobody objects to the source. */
        REVIEWED,
        /** It compiles. */
        COMPILED,
        /** Its bytecode does only what the policy allows. */
        GATED,
        /** It answered the probes as it should. */
        PROBED,
        /** This attempt has failed; the findings say why. */
        DENIED,
        /** Its bundle is signed. */
        SIGNED,
        /** Its bundle is durable and its name is taken. */
        REGISTERED,
        /** A host has loaded it: it answers. */
        ACTIVE,
        /** It answered the first message. */
        REPLIED,
        /** The creation is over and did not come to its end. */
        REFUSED;

        /** The word on the wire. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What comes with a step. */
    public sealed interface Fact {
        record Nothing() implements Fact {}

        record Objections(List<Finding> findings) implements Fact {
            public Objections {
                findings = List.copyOf(findings);
            }
        }

        record Known(Agent agent) implements Fact {}

        record Said(Reply reply) implements Fact {}

        record Failure(RefusedException error, List<Finding> findings) implements Fact {
            public Failure {
                findings = List.copyOf(findings);
            }
        }
    }

    public Step {
        details = Map.copyOf(details);
    }

    static Step of(Name name, int attempt, Instant at) {
        return new Step(name, attempt, at, new Fact.Nothing(), Map.of());
    }

    static Step of(Name name, int attempt, Instant at, Fact fact) {
        return new Step(name, attempt, at, fact, Map.of());
    }

    static Step of(Name name, int attempt, Instant at, Map<String, String> details) {
        return new Step(name, attempt, at, new Fact.Nothing(), details);
    }

    static Step failed(RefusedException error, Instant at) {
        return of(Name.REFUSED, 0, at, new Fact.Failure(error, List.of()));
    }

    /** The error that ended the creation, in the last step of one that failed. */
    public Optional<RefusedException> error() {
        return fact instanceof Fact.Failure failure
                ? Optional.of(failure.error())
                : Optional.empty();
    }
}
