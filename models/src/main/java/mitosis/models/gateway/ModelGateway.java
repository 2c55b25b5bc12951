package mitosis.models.gateway;

import mitosis.models.Answer;
import mitosis.models.Model;
import mitosis.models.ModelDescription;
import mitosis.models.Prompt;
import mitosis.models.Tokens;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;

/**
 * The one way to the model: the stop switch is off, the purse pays, a place is free; then the model
 * is asked, within the caller's time. An interrupt of the calling thread ends the call.
 */
public final class ModelGateway implements AutoCloseable {
    /** A purse that cannot pay for so many tokens of an answer pays for none. */
    private static final int SHORTEST_ANSWER = 256;

    private final Model model;
    private final TokenBank bank;
    private final BooleanSupplier stopped;
    private final GatewayConfig config;
    private final InstantSource clock;
    private final Turnstile turnstile;
    private final Map<Payer, Account> accounts = new ConcurrentHashMap<>();
    private final ScheduledExecutorService sweeper =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("model-gateway-sweeper").factory());

    private final LongAdder answered = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder inputTokens = new LongAdder();
    private final LongAdder outputTokens = new LongAdder();
    private final AtomicInteger running = new AtomicInteger();
    private volatile boolean closed;

    /**
     * @param stopped whether the registry says that everything is stopped
     */
    public ModelGateway(
            Model model,
            TokenBank bank,
            BooleanSupplier stopped,
            GatewayConfig config,
            InstantSource clock) {
        this.model = model;
        this.bank = bank;
        this.stopped = stopped;
        this.config = config;
        this.clock = clock;
        this.turnstile = new Turnstile(config.places(), config.queue());
        long millis = Math.max(1, config.idle().toMillis() / 2);
        var _ =
                sweeper.scheduleWithFixedDelay(
                        this::giveBackIdle, millis, millis, TimeUnit.MILLISECONDS);
    }

    /**
     * One answer of the model, paid by an agent; without one (an empty name), by the namespace.
     *
     * @throws RefusedException STOPPED, PURSE_EMPTY, AGENT_NOT_FOUND, AGENT_RETIRED,
     *     MODEL_UNAVAILABLE, DEADLINE_EXCEEDED, UNAVAILABLE
     */
    public Answer complete(String namespace, String agent, Prompt prompt) {
        return complete(Payer.of(namespace, agent), prompt);
    }

    /** One answer of the model, paid by the payer. */
    public Answer complete(Payer payer, Prompt prompt) {
        TimeLeft time = TimeLeft.of(prompt.timeLeft());
        try {
            requireRunning();
            return paid(payer, bounded(prompt), time);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            refused.increment();
            throw new RefusedException(ErrorCode.MODEL_UNAVAILABLE, "the call was cancelled");
        }
    }

    /** What the model says of itself. */
    public ModelDescription describe() {
        return model.describe();
    }

    public Counts counts() {
        return new Counts(
                answered.sum(),
                failed.sum(),
                refused.sum(),
                inputTokens.sum(),
                outputTokens.sum(),
                running.get(),
                turnstile.waiters());
    }

    /** Gives all unspent tokens back; those of calls that still run when they end. */
    @Override
    public void close() {
        closed = true;
        sweeper.shutdownNow();
        accounts.values().forEach(Account::close);
    }

    private Prompt bounded(Prompt prompt) {
        return prompt.maxOutputTokens() <= config.maxOutputTokens()
                ? prompt
                : prompt.withMaxOutputTokens(config.maxOutputTokens());
    }

    private void requireRunning() {
        if (closed) {
            refused.increment();
            throw new RefusedException(
                    ErrorCode.UNAVAILABLE, "the model gateway is closing", "try again later");
        }
        if (stopped.getAsBoolean()) {
            refused.increment();
            throw new RefusedException(
                    ErrorCode.STOPPED,
                    "the stop switch is thrown: the model is not asked",
                    "`mitosis resume` lets everything go on");
        }
    }

    /** Pays for the question and as long an answer as the purse allows. */
    private Answer paid(Payer payer, Prompt prompt, TimeLeft time) throws InterruptedException {
        long question = Tokens.estimate(prompt);
        Held held = held(payer, question, prompt.maxOutputTokens(), time);
        long taken = 0;
        try {
            int longest = (int) (held.tokens - question);
            Answer answer = placed(payer, prompt.withMaxOutputTokens(longest), time);
            taken = answer.tokens();
            return answer;
        } finally {
            held.account.settle(held.tokens, taken, clock.instant());
        }
    }

    private record Held(Account account, long tokens) {}

    private Held held(Payer payer, long question, int longest, TimeLeft time)
            throws InterruptedException {
        long least = question + Math.min(SHORTEST_ANSWER, longest);
        try {
            while (true) {
                Account account =
                        accounts.computeIfAbsent(
                                payer,
                                _ -> new Account(payer, bank, chunk(payer), clock.instant()));
                OptionalLong held =
                        account.hold(least, question + longest, time.left(), clock.instant());
                if (held.isPresent()) {
                    return new Held(account, held.getAsLong());
                }
                accounts.remove(payer, account);
            }
        } catch (RefusedException refusal) {
            refused.increment();
            throw refusal;
        }
    }

    private Answer placed(Payer payer, Prompt prompt, TimeLeft time) throws InterruptedException {
        try {
            turnstile.enter(payer, time.left());
        } catch (RefusedException refusal) {
            refused.increment();
            throw refusal;
        }
        running.incrementAndGet();
        try {
            requireRunning();
            return asked(prompt.within(time.left()));
        } finally {
            running.decrementAndGet();
            turnstile.leave();
        }
    }

    private Answer asked(Prompt prompt) {
        try {
            Answer answer = model.complete(prompt);
            answered.increment();
            inputTokens.add(answer.inputTokens());
            outputTokens.add(answer.outputTokens());
            return answer;
        } catch (RefusedException failure) {
            failed.increment();
            throw failure;
        }
    }

    private long chunk(Payer payer) {
        return payer.agent().isPresent() ? config.chunk() : config.namespaceChunk();
    }

    private void giveBackIdle() {
        Instant since = clock.instant().minus(config.idle());
        accounts.forEach((payer, account) -> {
            if (account.closeIfIdle(since)) {
                accounts.remove(payer, account);
            }
        });
    }

    /** The caller's time as it runs down. */
    private record TimeLeft(long endNanos) {
        static TimeLeft of(Duration time) {
            return new TimeLeft(System.nanoTime() + time.toNanos());
        }

        Duration left() {
            return Duration.ofNanos(Math.max(0, endNanos - System.nanoTime()));
        }
    }
}
