package mitosis.host.route;

import mitosis.host.message.Call;
import mitosis.host.message.Message;
import mitosis.host.message.Step;
import mitosis.host.view.AgentCard;

import java.util.List;
import java.util.Optional;

/**
 * Whether a draft is handed to a peer, and to whom. The same seed, question and peers give the same
 * answer on every host.
 *
 * @param hostDefault the chance when neither request nor agent names one
 */
public record Delegation(double hostDefault) {
    public Delegation {
        if (!(hostDefault >= 0 && hostDefault <= 1)) {
            throw new IllegalArgumentException(
                    "host.delegation is %s, must be 0 to 1".formatted(hostDefault));
        }
    }

    /** The peer that is to refine what an agent has just answered; empty when the answer stands. */
    public Optional<AgentCard> peer(
            Message message, AgentCard answered, Candidates candidates, long now) {
        Call call = message.call();
        double chance = chance(message, answered);
        if (chance <= 0 || call.hops() == 0 || !halfIsLeft(call, now)) {
            return Optional.empty();
        }
        long draw = draw(message);
        if (Hashes.unit(draw) >= chance) {
            return Optional.empty();
        }
        return highest(draw, message, answered, candidates.willing());
    }

    /** Those who could refine, asked for only when the draw says so. */
    @FunctionalInterface
    public interface Candidates {
        /** The active agents of the namespace that are willing. */
        List<AgentCard> willing();
    }

    /**
     * The request's, else none between agents and for exact answers, else the agent's, else the
     * host's.
     */
    double chance(Message message, AgentCard answered) {
        if (message.call().probability().isPresent()) {
            return message.call().probability().getAsDouble();
        }
        if (!message.kind().awaited() || !message.from().isEmpty() || answered.exact()) {
            return 0;
        }
        return answered.probability().orElse(hostDefault);
    }

    /** The one draw that decides both whether and whom. */
    static long draw(Message message) {
        Call call = message.call();
        long question = Hashes.mix(Hashes.of(call.firstAsked()), Hashes.of(message.content()));
        return Hashes.mix(Hashes.mix(call.seed(), question), Call.MAX_HOPS - call.hops());
    }

    private static boolean halfIsLeft(Call call, long now) {
        return call.millisLeft(now) * 2 >= call.wholeMillis();
    }

    private static Optional<AgentCard> highest(
            long draw, Message message, AgentCard answered, List<AgentCard> willing) {
        AgentCard best = null;
        long highest = Long.MIN_VALUE;
        for (AgentCard candidate : willing) {
            long weight = Hashes.mix(draw, candidate.hash());
            if ((best == null || weight > highest) && mayRefine(candidate, message, answered)) {
                best = candidate;
                highest = weight;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean mayRefine(AgentCard candidate, Message message, AgentCard answered) {
        String name = candidate.name().name();
        if (name.equals(answered.name().name()) || message.call().waiting().contains(name)) {
            return false;
        }
        for (Step step : message.call().path()) {
            if (step.agent().equals(name)) {
                return false;
            }
        }
        return true;
    }
}
