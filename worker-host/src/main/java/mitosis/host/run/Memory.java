package mitosis.host.run;

import mitosis.host.message.Message;
import mitosis.host.view.AgentCard;
import mitosis.sandbox.policy.Ability;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An agent's memory during one message: reads keep the version they saw, writes wait for the
 * commit.
 */
final class Memory {
    private final Journal journal;
    private final AgentCard agent;
    private final Message message;
    private final Map<String, Journal.Value> reads = new LinkedHashMap<>();
    private final Map<String, String> writes = new LinkedHashMap<>();

    Memory(Journal journal, AgentCard agent, Message message) {
        this.journal = journal;
        this.agent = agent;
        this.message = message;
    }

    synchronized void remember(String key, String value) {
        writes.put(key, value);
    }

    /** What was written in this message, else what was read before, else what the journal has. */
    String recall(String key) {
        synchronized (this) {
            String written = writes.get(key);
            if (written != null) {
                return written;
            }
            Journal.Value read = reads.get(key);
            if (read != null) {
                return read.text();
            }
        }
        Journal.Value fresh = journal.recall(owner(), key, timeLeft());
        synchronized (this) {
            reads.put(key, fresh);
        }
        return fresh.text();
    }

    String history(int last) {
        if (last < 1) {
            return "";
        }
        List<Journal.Turn> turns =
                journal.history(owner(), message.conversation(), Math.min(last, 100), timeLeft());
        return turns.stream()
                .map(turn ->
                        "%s: %s\n%s: %s"
                                .formatted(
                                        named(turn.sender()),
                                        turn.request(),
                                        agent.name().name(),
                                        turn.reply()))
                .collect(Collectors.joining("\n\n"));
    }

    /** Makes the message's effects durable with its reply. */
    synchronized Journal.Committed commit(String reply) {
        Map<String, Long> versions = new LinkedHashMap<>();
        reads.forEach((key, value) -> versions.put(key, value.version()));
        Optional<Journal.Turn> turn =
                agent.label().contains(Ability.HISTORY)
                        ? Optional.of(
                                new Journal.Turn(
                                        message.conversation(),
                                        message.sender(),
                                        message.content(),
                                        reply))
                        : Optional.empty();
        return journal.commit(
                new Journal.Effects(owner(), message.id(), versions, writes, reply, turn),
                timeLeft());
    }

    private Journal.Owner owner() {
        return new Journal.Owner(
                agent.name().namespace(),
                agent.name().name(),
                agent.memoryByConversation() ? message.conversation() : "");
    }

    private Duration timeLeft() {
        return Duration.ofMillis(Math.max(1, message.call().millisLeft(System.nanoTime())));
    }

    private static String named(String sender) {
        return sender.isEmpty() ? "somebody" : sender;
    }
}
