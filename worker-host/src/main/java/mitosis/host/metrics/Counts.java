package mitosis.host.metrics;

import mitosis.host.message.Answer;
import mitosis.sandbox.run.KillCause;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What this host has done since it started. */
public final class Counts {
    private final LongAdder replied = new LongAdder();
    private final LongAdder busyNanos = new LongAdder();
    private final LongAdder delegated = new LongAdder();
    private final LongAdder refinementsLost = new LongAdder();
    private final LongAdder stale = new LongAdder();
    private final LongAdder forwarded = new LongAdder();
    private final Map<String, LongAdder> refused = new ConcurrentHashMap<>();
    private final Map<KillCause, LongAdder> kills = new ConcurrentHashMap<>();

    public Counts() {
        for (KillCause cause : KillCause.values()) {
            kills.put(cause, new LongAdder());
        }
    }

    /** A message has been handled here. */
    public void handled(Answer answer, long nanos) {
        busyNanos.add(nanos);
        switch (answer) {
            case Answer.Reply _ -> replied.increment();
            case Answer.Refusal(var why) ->
                    refused.computeIfAbsent(why.code().name(), _ -> new LongAdder()).increment();
            case Answer.NotTaken() -> {
                // it is counted where it is handled
            }
        }
    }

    public void killed(KillCause cause) {
        kills.computeIfAbsent(cause, _ -> new LongAdder()).increment();
    }

    public void delegated() {
        delegated.increment();
    }

    public void refinementLost() {
        refinementsLost.increment();
    }

    public void stale() {
        stale.increment();
    }

    /** A message went on to another host. */
    public void forwarded() {
        forwarded.increment();
    }

    /** Messages answered with a reply. */
    public long replies() {
        return replied.sum();
    }

    /** All counters in the text form of Prometheus. */
    public String text() {
        var text = new StringBuilder();
        text.append("# TYPE mitosis_host_messages_total counter\n");
        line(text, "messages_total{outcome=\"replied\"}", replied.sum());
        refused.forEach((code, count) ->
                line(text, "messages_total{outcome=\"%s\"}".formatted(code), count.sum()));
        text.append("# TYPE mitosis_host_kills_total counter\n");
        kills.forEach((cause, count) ->
                line(text, "kills_total{cause=\"%s\"}".formatted(cause.wireName()), count.sum()));
        counter(text, "busy_nanos_total", busyNanos.sum());
        counter(text, "delegations_total", delegated.sum());
        counter(text, "refinements_lost_total", refinementsLost.sum());
        counter(text, "stale_runs_total", stale.sum());
        counter(text, "forwarded_total", forwarded.sum());
        return text.toString();
    }

    private static void counter(StringBuilder text, String name, long value) {
        text.append("# TYPE mitosis_host_").append(name).append(" counter\n");
        line(text, name, value);
    }

    private static void line(StringBuilder text, String name, long value) {
        text.append("mitosis_host_").append(name).append(' ').append(value).append('\n');
    }
}
