package mitosis.creator.forge;

import mitosis.creator.draft.Probe;
import mitosis.sandbox.AgentClasses;
import mitosis.sandbox.admit.FixedContext;
import mitosis.sandbox.load.DeniedException;
import mitosis.sandbox.load.LoadedAgent;
import mitosis.sandbox.load.Sandbox;
import mitosis.sandbox.policy.Limits;
import mitosis.sandbox.policy.Policy;
import mitosis.sandbox.run.KillCause;
import mitosis.sandbox.run.Outcome;
import mitosis.sandbox.run.Run;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** One draft's probes; they run on one agent thread, and any thread may end them. */
final class Proving {
    private static final Duration LONGEST_PROBE = Duration.ofSeconds(10);

    private final AgentClasses classes;
    private final Policy policy;
    private final String persona;
    private final List<Probe> probes;
    private final Limits limits;
    private final AtomicReference<@Nullable KillCause> ended = new AtomicReference<>();
    private volatile @Nullable Run running;

    Proving(AgentClasses classes, Policy policy, String persona, List<Probe> probes) {
        this.classes = classes;
        this.policy = policy;
        this.persona = persona;
        this.probes = probes;
        Duration granted = policy.limits().deadline();
        this.limits =
                policy.limits()
                        .withDeadline(
                                granted.compareTo(LONGEST_PROBE) < 0 ? granted : LONGEST_PROBE);
    }

    /** Ends the probe that runs, and all after it. */
    void end(KillCause cause) {
        ended.compareAndSet(null, cause);
        Run run = running;
        if (run != null) {
            run.kill(cause);
        }
    }

    Proof run() {
        try (LoadedAgent agent = Sandbox.load(classes, policy)) {
            return new Proof(List.of(), results(agent));
        } catch (DeniedException denied) {
            return new Proof(denied.findings(), List.of());
        }
    }

    /** A message that repeats the one before meets its memory; every other starts with none. */
    private List<ProbeResult> results(LoadedAgent agent) {
        List<ProbeResult> results = new ArrayList<>();
        FixedContext context = new FixedContext(persona);
        String before = null;
        for (Probe probe : probes) {
            if (!probe.message().equals(before)) {
                context = new FixedContext(persona);
            }
            before = probe.message();
            results.add(result(agent, probe, context));
        }
        return results;
    }

    private ProbeResult result(LoadedAgent agent, Probe probe, FixedContext context) {
        Run run = new Run(limits);
        running = run;
        KillCause cause = ended.get();
        if (cause != null) {
            return ProbeResult.failed(probe, "it was not run, the time for all probes was over");
        }
        return switch (agent.run(probe.message(), context, run)) {
            case Outcome.Replied(String reply, _) ->
                    probe.expectation().met(reply)
                            ? ProbeResult.passed(probe, reply)
                            : ProbeResult.unexpected(probe, reply);
            case Outcome.Failed(String sentence, _) -> ProbeResult.failed(probe, sentence);
            case Outcome.Killed(KillCause why, _) -> ProbeResult.failed(probe, killed(why));
            case Outcome.ReplyTooLarge(long size, long limit, _) ->
                    ProbeResult.failed(
                            probe,
                            "the reply has %,d bytes, at most %,d are allowed"
                                    .formatted(size, limit));
        };
    }

    private String killed(KillCause why) {
        return switch (why) {
            case FUEL ->
                    "the handler spent all its fuel: a loop that does not end, or far too much"
                            + " work";
            case MEMORY ->
                    "the handler asked for more memory than %,d bytes".formatted(limits.memory());
            case DEPTH -> "the calls are nested deeper than %d".formatted(limits.depth());
            case DEADLINE ->
                    "the handler took longer than %d s".formatted(limits.deadline().toSeconds());
            case STOPPED -> "the probe was stopped";
        };
    }
}
