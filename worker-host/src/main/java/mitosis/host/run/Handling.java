package mitosis.host.run;

import mitosis.host.load.Resident;
import mitosis.host.load.Residents;
import mitosis.host.message.Answer;
import mitosis.host.message.Message;
import mitosis.host.message.Step;
import mitosis.host.metrics.Counts;
import mitosis.host.stripe.HostThread;
import mitosis.host.view.AgentCard;
import mitosis.host.view.Roster;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.rpc.name.HostId;
import mitosis.sandbox.policy.Limits;
import mitosis.sandbox.run.KillCause;
import mitosis.sandbox.run.Outcome;
import mitosis.sandbox.run.Run;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Handles one message on the thread that calls: loads the agent if need be, runs it, commits what
 * it did, and gives its answer on to be refined or to the caller.
 */
public final class Handling {
    private static final int STALE_RUNS = 3;

    private final HostId host;
    private final Roster roster;
    private final Residents residents;
    private final Outside outside;
    private final Journal journal;
    private final Refining refining;
    private final Counts counts;
    private final Clock clock;

    public Handling(
            HostId host,
            Roster roster,
            Residents residents,
            Outside outside,
            Journal journal,
            Refining refining,
            Counts counts,
            Clock clock) {
        this.host = host;
        this.roster = roster;
        this.residents = residents;
        this.outside = outside;
        this.journal = journal;
        this.refining = refining;
        this.counts = counts;
        this.clock = clock;
    }

    void handle(Task task) {
        long began = System.nanoTime();
        Answer answer;
        try {
            answer = answered(task, began);
        } catch (RefusedException refused) {
            answer = new Answer.Refusal(refused);
        } catch (RuntimeException | Error fault) {
            task.answer(new Answer.Refusal(internalFault()));
            throw fault;
        }
        counts.handled(answer, System.nanoTime() - began);
        if (answer instanceof Answer.Reply reply && task.message().kind().awaited()) {
            refining.refineOrAnswer(task, reply);
        } else {
            task.answer(answer);
        }
    }

    private Answer.Reply answered(Task task, long began) {
        checkStillWanted(task, began);
        AgentCard agent = task.agent();
        Resident resident = begun(agent, task.message(), began);
        try {
            String reply = agent.journalled() ? committed(task, resident) : ran(task, resident);
            long millis = (System.nanoTime() - began) / 1_000_000;
            var step = new Step(agent.name().name(), host.value(), reply, millis);
            return new Answer.Reply(
                    reply,
                    Stream.concat(task.message().call().path().stream(), Stream.of(step)).toList());
        } finally {
            resident.end();
        }
    }

    private void checkStillWanted(Task task, long now) {
        RefusedException ended = task.ended();
        if (ended != null) {
            throw ended;
        }
        if (roster.stopped()) {
            throw Refusals.stopped();
        }
        if (task.message().call().deadline() - now <= 0) {
            throw Refusals.tooLate();
        }
        boolean retired =
                roster.find(task.agent().name())
                        .map(card -> card.state() == AgentCard.State.RETIRED)
                        .orElse(true);
        if (retired) {
            throw Refusals.retired(task.agent().name().name());
        }
    }

    /** An agent that is unloaded just now is loaded once more. */
    private Resident begun(AgentCard agent, Message message, long now) {
        for (int tries = 0; tries < 2; tries++) {
            Resident resident = resident(agent, message, now);
            if (resident.begin(now)) {
                return resident;
            }
        }
        throw new RefusedException(
                ErrorCode.UNAVAILABLE,
                "agent \"%s\" is being unloaded".formatted(agent.name()),
                "send the message again");
    }

    private Resident resident(AgentCard agent, Message message, long now) {
        Resident known = residents.find(agent);
        if (known != null) {
            return known;
        }
        long left = message.call().deadline() - now;
        try {
            return thread().await(() -> residents.load(agent).get(left, TimeUnit.NANOSECONDS));
        } catch (TimeoutException _) {
            throw Refusals.tooLate();
        } catch (ExecutionException failure) {
            throw RefusedException.of(failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Refusals.leaving();
        } catch (Exception failure) {
            throw RefusedException.of(failure);
        }
    }

    /** For agents that keep nothing: their effects leave as soon as they have answered. */
    private String ran(Task task, Resident resident) {
        HostContext context = context(task, resident, new CallLog());
        String reply = run(task, resident, context);
        publish(context);
        return reply;
    }

    /** For agents whose effects are durable: again when what they had read has changed. */
    private String committed(Task task, Resident resident) {
        var calls = new CallLog();
        for (int stale = 0; stale < STALE_RUNS; stale++) {
            calls.startOver();
            HostContext context = context(task, resident, calls);
            String reply = run(task, resident, context);
            switch (commit(context, reply)) {
                case Journal.Committed.Done() -> {
                    publish(context);
                    return reply;
                }
                case Journal.Committed.Before(String before) -> {
                    return before;
                }
                case Journal.Committed.Stale() -> counts.stale();
            }
        }
        throw new RefusedException(
                ErrorCode.MEMORY_CONFLICT,
                "the memory of agent \"%s\" changed under it %d times"
                        .formatted(task.agent().name(), STALE_RUNS),
                "send the message again");
    }

    private Journal.Committed commit(HostContext context, String reply) {
        try {
            return thread().await(() -> context.memory().commit(reply));
        } catch (Exception failure) {
            throw RefusedException.of(failure);
        }
    }

    private String run(Task task, Resident resident, HostContext context) {
        Message message = task.message();
        var run = new Run(limits(resident.limits(), message));
        task.begin(run);
        Outcome outcome;
        try {
            outcome = resident.program().handle(message.content(), context, run);
        } finally {
            task.ran();
        }
        return switch (outcome) {
            case Outcome.Replied(String reply, _) -> reply;
            case Outcome.Failed(String sentence, _) ->
                    throw new RefusedException(ErrorCode.AGENT_FAILED, sentence);
            case Outcome.Killed(KillCause cause, _) -> throw killed(cause);
            case Outcome.ReplyTooLarge(long size, long limit, _) ->
                    throw new RefusedException(
                            ErrorCode.REPLY_TOO_LARGE,
                            "the reply has %d bytes, at most %d may be answered"
                                    .formatted(size, limit),
                            "ask for less",
                            Map.of("size", Long.toString(size), "limit", Long.toString(limit)));
        };
    }

    private RefusedException killed(KillCause cause) {
        counts.killed(cause);
        return Refusals.killed(cause);
    }

    private HostContext context(Task task, Resident resident, CallLog calls) {
        Message message = task.message();
        var memory = new Memory(journal, task.agent(), message);
        return new HostContext(
                message,
                task.agent().name(),
                resident.persona(),
                outside,
                memory,
                calls,
                clock.millis());
    }

    private void publish(HostContext context) {
        List<HostContext.Published> texts = context.published();
        for (int i = 0; i < texts.size(); i++) {
            outside.publish(context.tell(texts.get(i), i + 1), texts.get(i).topic());
        }
    }

    /** The policy's limits, within the time that the call has left. */
    private static Limits limits(Limits policy, Message message) {
        long left = message.call().deadline() - System.nanoTime();
        return left >= policy.deadline().toNanos()
                ? policy
                : policy.withDeadline(Duration.ofNanos(Math.max(1_000_000, left)));
    }

    private static HostThread thread() {
        return (HostThread) Thread.currentThread();
    }

    private static RefusedException internalFault() {
        return new RefusedException(
                ErrorCode.UNAVAILABLE, "an internal fault", "see the server's log, then try again");
    }
}
