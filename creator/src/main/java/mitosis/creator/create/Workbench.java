package mitosis.creator.create;

import mitosis.creator.cluster.Hosts;
import mitosis.creator.cluster.Hosts.Greeting;
import mitosis.creator.cluster.Registry;
import mitosis.creator.forge.BuiltInProbes;
import mitosis.creator.forge.Prover;
import mitosis.creator.forge.Reader;
import mitosis.creator.keep.Archive;
import mitosis.creator.keep.Attempt;
import mitosis.creator.keep.Dossier;
import mitosis.creator.prompt.Drafting;
import mitosis.creator.sign.Seal;
import mitosis.models.AnswerForm;
import mitosis.models.Prompt;
import mitosis.registry.v1.Agent;
import mitosis.registry.v1.SignedBundle;
import mitosis.rpc.Digests;
import mitosis.rpc.name.AgentName;
import mitosis.sandbox.Finding;
import mitosis.sandbox.gate.Gate;
import mitosis.sandbox.policy.Policies;
import mitosis.sandbox.policy.Policy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Where the work of creations is done: each piece waits for it and answers what it came to.
 *
 * @param activation how long a host may take to load an agent
 */
public record Workbench(
        Registry registry,
        Hosts hosts,
        Drafter drafter,
        Reader reader,
        Prover prover,
        Seal seal,
        Archive archive,
        Duration activation) {
    private static final AnswerForm FORM = new AnswerForm("draft", Drafting.SCHEMA);
    private static final int DRAFT_TOKENS = 8_192;
    private static final Duration LONGEST_MODEL_CALL = Duration.ofMinutes(2);
    private static final Duration LONGEST_PROOF = Duration.ofSeconds(60);
    private static final Duration LONGEST_GREETING = Duration.ofSeconds(30);

    /**
     * Does one piece of work.
     *
     * @param left how long the creation may still take
     * @throws InterruptedException the creation has to end
     * @throws mitosis.rpc.RefusedException the work failed
     */
    Event work(Effect.Work work, Duration left) throws InterruptedException {
        return switch (work) {
            case Effect.Reserve(var wish) -> new Event.Reserved(registry.reserve(wish, left));
            case Effect.AskModel ask -> askModel(ask, left);
            case Effect.Judge(var source, var dialect, var policy) ->
                    new Event.Judged(reader.read(source, dialect, Policies.named(policy)));
            case Effect.Prove prove -> prove(prove, left);
            case Effect.SealBundle(Accepted accepted) -> sealBundle(accepted);
            case Effect.Register(Accepted accepted, var bundle) -> register(accepted, bundle, left);
            case Effect.AwaitActive(var agent) ->
                    new Event.Activated(registry.awaitActive(agent, shorter(left, activation)));
            case Effect.Greet(Order order, Agent agent) -> greet(order, agent, left);
        };
    }

    void keepRefused(Effect.KeepRefused refused) {
        archive.keepRefused(refused.name(), dossier("", "", refused.attempts()));
    }

    private Dossier dossier(String model, String policy, List<Attempt> attempts) {
        return new Dossier(
                model,
                policy.isEmpty() ? "" : Policies.named(policy).digest(),
                seal.key().id(),
                attempts);
    }

    private Event register(Accepted accepted, SignedBundle bundle, Duration left) {
        var kept = accepted.reservation();
        archive.keep(
                kept.name(),
                accepted.draft(),
                dossier(accepted.model(), kept.policy(), accepted.attempts()));
        return new Event.Registered(
                registry.register(kept.id(), accepted.order().requestId(), bundle, left));
    }

    private Event greet(Order order, Agent agent, Duration left) {
        Greeting greeting =
                new Greeting(
                        AgentName.of(agent.getNamespace(), agent.getName()),
                        agent.getActiveOn(),
                        firstMessageId(order.requestId()),
                        order.firstMessage(),
                        order.seed(),
                        order.principal());
        return new Event.Replied(hosts.ask(greeting, shorter(left, LONGEST_GREETING)));
    }

    private Event askModel(Effect.AskModel ask, Duration left) {
        OptionalLong seed = ask.seed();
        Prompt prompt =
                Prompt.draft(Drafting.SYSTEM, ask.prompt())
                        .withMaxOutputTokens(DRAFT_TOKENS)
                        .within(shorter(left, LONGEST_MODEL_CALL))
                        .inForm(FORM)
                        .withSeed(
                                seed.isPresent()
                                        ? seed.getAsLong()
                                        : ThreadLocalRandom.current().nextLong());
        return new Event.Answered(drafter.draft(ask.namespace(), ask.payer(), prompt));
    }

    private Event prove(Effect.Prove prove, Duration left) throws InterruptedException {
        return new Event.Proved(
                prover.prove(
                        prove.admitted().classes(),
                        Policies.named(prove.policy()),
                        prove.draft().persona(),
                        BuiltInProbes.after(prove.draft().probes()),
                        shorter(left, LONGEST_PROOF)));
    }

    /** The bytes come from the reader, which parsed hostile text: they are gated here again. */
    private Event sealBundle(Accepted accepted) {
        Policy policy = Policies.named(accepted.reservation().policy());
        List<Finding> findings = Gate.check(accepted.admitted().classes(), policy);
        return findings.stream().allMatch(Finding::warning)
                ? new Event.Sealed(seal.sign(Bundles.of(accepted, policy)))
                : new Event.NotSealed(findings);
    }

    /** The same request sends the same message; a request's id may be longer than a message's. */
    private static String firstMessageId(String requestId) {
        return "first-" + Digests.sha256(requestId.getBytes(StandardCharsets.UTF_8));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
