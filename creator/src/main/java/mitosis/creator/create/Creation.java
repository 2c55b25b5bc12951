package mitosis.creator.create;

import static mitosis.creator.create.Step.Name.ACTIVE;
import static mitosis.creator.create.Step.Name.COMPILED;
import static mitosis.creator.create.Step.Name.DENIED;
import static mitosis.creator.create.Step.Name.DRAFTED;
import static mitosis.creator.create.Step.Name.GATED;
import static mitosis.creator.create.Step.Name.PROBED;
import static mitosis.creator.create.Step.Name.REFUSED;
import static mitosis.creator.create.Step.Name.REGISTERED;
import static mitosis.creator.create.Step.Name.REPLIED;
import static mitosis.creator.create.Step.Name.RESERVED;
import static mitosis.creator.create.Step.Name.REVIEWED;
import static mitosis.creator.create.Step.Name.SIGNED;

import mitosis.creator.cluster.Reservation;
import mitosis.creator.cluster.Reserving;
import mitosis.creator.create.Step.Fact;
import mitosis.creator.draft.AnswerReader;
import mitosis.creator.draft.Draft;
import mitosis.creator.draft.Reading;
import mitosis.creator.forge.ProbeResult;
import mitosis.creator.forge.Proof;
import mitosis.creator.keep.Attempt;
import mitosis.creator.prompt.Drafting;
import mitosis.models.Answer;
import mitosis.registry.v1.Agent;
import mitosis.registry.v1.AgentState;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.rpc.name.AgentName;
import mitosis.sandbox.Finding;
import mitosis.sandbox.admit.Admission;
import mitosis.sandbox.policy.Ability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * One creation, from an order to a live agent or to the reason why there is none. Each event
 * answers the next creation and what must be done because of it; nothing here waits, asks or
 * writes.
 *
 * @param attemptsAllowed how often the model may try
 * @param reservation what the registry keeps for it, until it is registered or given back
 * @param attempts those that are over
 */
public record Creation(
        Order order,
        int attemptsAllowed,
        Optional<Reservation> reservation,
        List<Attempt> attempts,
        Phase phase) {
    /** Who wrote a source that no model wrote. */
    static final String AUTHOR = "author";

    public Creation {
        attempts = List.copyOf(attempts);
    }

    static Creation of(Order order, int attemptsAllowed) {
        return new Creation(
                order,
                order.origin().task().isPresent() ? attemptsAllowed : 1,
                Optional.empty(),
                List.of(),
                new Phase.Ordered());
    }

    /**
     * @throws IllegalStateException the event cannot happen where the creation stands
     */
    Next on(Event event, Instant now) {
        return switch (event) {
            case Event.Failed(RefusedException error)
                    when phase instanceof Phase.Greeting(Agent agent) ->
                    fail(Refusals.ofFirstMessage(agent, error), List.of(), now);
            case Event.Failed(RefusedException error) -> fail(error, List.of(), now);
            case Event.Begun _ when phase instanceof Phase.Ordered ->
                    Next.of(in(new Phase.Reserving()), new Effect.Reserve(order.wish()));
            case Event.Reserved(Reserving outcome) when phase instanceof Phase.Reserving ->
                    reserved(outcome, now);
            case Event.Answered(Answer answer) when phase instanceof Phase.Drafting drafting ->
                    answered(drafting, answer, now);
            case Event.Judged(Admission admission) when phase instanceof Phase.Judging judging ->
                    judged(judging.written(), admission, now);
            case Event.Proved(Proof proof) when phase instanceof Phase.Proving proving ->
                    proved(proving, proof, now);
            case Event.Sealed sealed when phase instanceof Phase.Sealing(_, Accepted accepted) ->
                    register(accepted, sealed, now);
            case Event.NotSealed(var findings) when phase instanceof Phase.Sealing sealing ->
                    denied(sealing.written().with(findings), List.of(), now);
            case Event.Registered(Agent agent) when phase instanceof Phase.Registering ->
                    registered(agent, now);
            case Event.Activated(Agent agent) when phase instanceof Phase.Activating ->
                    active(agent, now);
            case Event.Replied(var reply) when phase instanceof Phase.Greeting ->
                    Next.of(
                            in(new Phase.Over()),
                            tell(Step.of(REPLIED, 0, now, new Fact.Said(reply))));
            case Event.Begun _,
                    Event.Reserved _,
                    Event.Answered _,
                    Event.Judged _,
                    Event.Proved _,
                    Event.Sealed _,
                    Event.NotSealed _,
                    Event.Registered _,
                    Event.Activated _,
                    Event.Replied _ ->
                    throw new IllegalStateException("%s in %s".formatted(event, phase));
        };
    }

    private Next reserved(Reserving outcome, Instant now) {
        return switch (outcome) {
            case Reserving.Existing(Agent agent) -> existing(agent, now);
            case Reserving.Kept(Reservation kept) ->
                    new Creation(order, attemptsAllowed, Optional.of(kept), attempts, phase)
                            .begin(kept, now)
                            .after(
                                    List.of(
                                            tell(
                                                    Step.of(
                                                            RESERVED,
                                                            0,
                                                            now,
                                                            Map.of("name", kept.name().name())))));
        };
    }

    private Next existing(Agent agent, Instant now) {
        return switch (agent.getState()) {
            case AGENT_STATE_ACTIVE -> active(agent, now);
            case AGENT_STATE_RETIRED ->
                    fail(
                            new RefusedException(
                                    ErrorCode.AGENT_RETIRED,
                                    "the agent \"%s\" that this request made was retired"
                                            .formatted(agent.getName()),
                                    "order it again under another request id"),
                            List.of(),
                            now);
            case AGENT_STATE_REGISTERED, AGENT_STATE_UNSPECIFIED, UNRECOGNIZED ->
                    registered(agent, now);
        };
    }

    private Next begin(Reservation kept, Instant now) {
        return switch (order.origin()) {
            case Origin.Submission(Draft draft, _) ->
                    judge(
                            new Written(
                                    1,
                                    now,
                                    "",
                                    new Answer(draft.source(), AUTHOR, 0, 0),
                                    draft,
                                    List.of()),
                            kept);
            case Origin.Goal _, Origin.Change _ -> askModel(1, drafting().first(), now);
        };
    }

    private Next askModel(int attempt, String prompt, Instant now) {
        OptionalLong seed =
                order.seed().isPresent()
                        ? OptionalLong.of(order.seed().getAsLong() + attempt - 1)
                        : OptionalLong.empty();
        return Next.of(
                in(new Phase.Drafting(attempt, prompt, now)),
                new Effect.AskModel(order.namespace(), order.parent(), prompt, seed));
    }

    private Next answered(Phase.Drafting drafting, Answer answer, Instant now) {
        Step drafted =
                Step.of(
                        DRAFTED,
                        drafting.attempt(),
                        now,
                        Map.of(
                                "model", answer.model(),
                                "input_tokens", String.valueOf(answer.inputTokens()),
                                "output_tokens", String.valueOf(answer.outputTokens())));
        Next next =
                switch (AnswerReader.read(answer.text())) {
                    case Reading.Drafted(Draft draft, var warnings) ->
                            judge(written(drafting, answer, draft, warnings), kept());
                    case Reading.Unreadable(Finding finding) ->
                            denied(
                                    written(drafting, answer, Draft.of(""), List.of(finding)),
                                    List.of(),
                                    now);
                };
        return next.after(List.of(tell(drafted)));
    }

    private static Written written(
            Phase.Drafting drafting, Answer answer, Draft draft, List<Finding> findings) {
        return new Written(
                drafting.attempt(), drafting.since(), drafting.prompt(), answer, draft, findings);
    }

    private Next judge(Written written, Reservation kept) {
        return Next.of(
                in(new Phase.Judging(written)),
                new Effect.Judge(written.draft().source(), order.dialect(), kept.policy()));
    }

    private Next judged(Written written, Admission admission, Instant now) {
        return switch (admission) {
            case Admission.Denied(var findings, _) ->
                    denied(written.with(findings), List.of(), now);
            case Admission.Admitted admitted -> {
                int attempt = written.attempt();
                yield Next.of(
                        in(new Phase.Proving(written.with(admitted.warnings()), admitted)),
                        tell(Step.of(REVIEWED, attempt, now)),
                        tell(
                                Step.of(
                                        COMPILED,
                                        attempt,
                                        now,
                                        Map.of("dialect", admitted.dialect().wireName()))),
                        tell(Step.of(GATED, attempt, now, Map.of("label", label(admitted)))),
                        new Effect.Prove(admitted, written.draft(), kept().policy()));
            }
        };
    }

    private static String label(Admission.Admitted admitted) {
        return admitted.label().stream()
                .map(Ability::wireName)
                .sorted()
                .collect(Collectors.joining(","));
    }

    private Next proved(Phase.Proving proving, Proof proof, Instant now) {
        Written written = proving.written();
        if (!proof.passed()) {
            return denied(written.with(proof.findings()), proof.results(), now);
        }
        List<Attempt> all = with(written.judged(true, proof.results(), now));
        Accepted accepted =
                new Accepted(
                        order,
                        kept(),
                        written.draft(),
                        proving.admitted(),
                        written.answer().model(),
                        all);
        return Next.of(
                in(new Phase.Sealing(written, accepted)),
                tell(
                        Step.of(
                                PROBED,
                                written.attempt(),
                                now,
                                Map.of("probes", String.valueOf(proof.results().size())))),
                new Effect.SealBundle(accepted));
    }

    private Next register(Accepted accepted, Event.Sealed sealed, Instant now) {
        return Next.of(
                in(new Phase.Registering(accepted.reservation().name())),
                tell(Step.of(SIGNED, 0, now, Map.of("key_id", sealed.bundle().getKeyId()))),
                new Effect.Register(accepted, sealed.bundle()));
    }

    private Next registered(Agent agent, Instant now) {
        if (agent.getState() == AgentState.AGENT_STATE_ACTIVE) {
            return active(agent, now).after(List.of(tell(known(REGISTERED, agent, now))));
        }
        return Next.of(
                in(new Phase.Activating()),
                tell(known(REGISTERED, agent, now)),
                new Effect.AwaitActive(nameOf(agent)));
    }

    private Next active(Agent agent, Instant now) {
        Effect told = tell(known(ACTIVE, agent, now));
        return order.firstMessage().isEmpty()
                ? Next.of(in(new Phase.Over()), told)
                : Next.of(in(new Phase.Greeting(agent)), told, new Effect.Greet(order, agent));
    }

    private Next denied(Written written, List<ProbeResult> probes, Instant now) {
        Creation after =
                new Creation(
                        order,
                        attemptsAllowed,
                        reservation,
                        with(written.judged(false, probes, now)),
                        phase);
        Step step =
                Step.of(DENIED, written.attempt(), now, new Fact.Objections(written.findings()));
        Next next =
                written.attempt() < attemptsAllowed
                        ? after.askModel(
                                written.attempt() + 1,
                                drafting()
                                        .repair(
                                                written.attempt() + 1,
                                                attemptsAllowed,
                                                written.draft().source(),
                                                written.findings()),
                                now)
                        : after.fail(
                                Refusals.of(order, attemptsAllowed, written.findings()),
                                written.findings(),
                                now);
        return next.after(List.of(tell(step)));
    }

    /** What was taken is given back, unless the agent is registered: then it stays. */
    private Next fail(RefusedException error, List<Finding> findings, Instant now) {
        List<Effect> effects = new ArrayList<>();
        boolean registered = phase instanceof Phase.Activating || phase instanceof Phase.Greeting;
        if (reservation.isPresent() && !registered) {
            Reservation kept = reservation.get();
            if (phase instanceof Phase.Registering && !outcomeUnknown(error)) {
                effects.add(new Effect.Forget(kept.name()));
            }
            effects.add(new Effect.Release(kept.id(), error.code().name()));
            if (!attempts.isEmpty()) {
                effects.add(new Effect.KeepRefused(kept.name(), attempts));
            }
        }
        effects.add(tell(Step.of(REFUSED, 0, now, new Fact.Failure(error, findings))));
        return new Next(in(new Phase.Over()), effects);
    }

    /** The registry may have registered the agent and not been heard. */
    private static boolean outcomeUnknown(RefusedException error) {
        return error.code() == ErrorCode.UNAVAILABLE || error.code() == ErrorCode.DEADLINE_EXCEEDED;
    }

    private Drafting drafting() {
        return new Drafting(order.origin().task().orElseThrow(), order.dialect());
    }

    private Reservation kept() {
        return reservation.orElseThrow();
    }

    private List<Attempt> with(Attempt attempt) {
        List<Attempt> all = new ArrayList<>(attempts);
        all.add(attempt);
        return all;
    }

    private Creation in(Phase next) {
        return new Creation(order, attemptsAllowed, reservation, attempts, next);
    }

    private static Effect tell(Step step) {
        return new Effect.Tell(step);
    }

    private static Step known(Step.Name name, Agent agent, Instant now) {
        return Step.of(name, 0, now, new Fact.Known(agent));
    }

    private static AgentName nameOf(Agent agent) {
        return AgentName.of(agent.getNamespace(), agent.getName());
    }
}
