package mitosis.sandbox.run;

import mitosis.agent.Context;
import mitosis.agent.Refused;
import mitosis.sandbox.policy.Ability;
import mitosis.sandbox.policy.Limits;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;

/**
 * The only door between a running agent and its host: text and numbers pass, checked, copied, paid
 * for and counted, until the message ends.
 */
final class Border implements Context {
    private static final int CALL_FUEL = 300;
    private static final int WAIT_FUEL = 3_000;

    private final Context host;
    private final AgentThread thread;
    private final Run run;
    private final Set<Ability> abilities;
    private final SecondMeter allocation;
    private final Quota model;
    private final Quota asks;
    private final Quota publishes;
    private final Quota posts;
    private final Quota lessons;
    private final Quota tools;
    private final Quota spawns;
    private final Quota memoryWrites;
    private final Quota logLines;
    private final Quota reads;
    private volatile boolean open = true;

    Border(Context host, AgentThread thread, Run run, Set<Ability> abilities) {
        this.host = host;
        this.thread = thread;
        this.run = run;
        this.abilities = abilities;
        Limits limits = run.limits();
        allocation = SecondMeter.start(limits.memory());
        model = new Quota("llm", limits.modelCalls());
        asks = new Quota("ask", limits.asks());
        publishes = new Quota("publish", limits.publishes());
        posts = new Quota("post", limits.publishes());
        lessons = new Quota("learn", limits.publishes());
        tools = new Quota("tool", limits.asks());
        spawns = new Quota("spawn", limits.spawns());
        memoryWrites = new Quota("remember", limits.memoryWrites());
        logLines = new Quota("log", limits.logLines());
        reads = new Quota("reading calls", 1_000);
    }

    /** The message is over: whoever kept this border has a closed door. */
    void close() {
        open = false;
    }

    @Override
    public String sender() {
        return direct(host::sender);
    }

    @Override
    public String conversation() {
        return direct(host::conversation);
    }

    @Override
    public String intent() {
        return direct(host::intent);
    }

    @Override
    public String attribute(@Nullable String name) {
        cross("attribute", CALL_FUEL);
        String wanted = Crossing.out("attribute", "name", name, Crossing.KEY);
        return direct(() -> host.attribute(wanted));
    }

    @Override
    public String persona() {
        return direct(host::persona);
    }

    @Override
    public String history(int last) {
        cross("history", WAIT_FUEL);
        reads.take();
        int turns = Math.clamp(last, 0, 200);
        return waiting("history", () -> host.history(turns));
    }

    @Override
    public String llm(@Nullable String prompt) {
        cross("llm", WAIT_FUEL);
        String text = Crossing.out("llm", "prompt", prompt, Crossing.PROMPT);
        model.take();
        return waiting("llm", () -> host.llm(text));
    }

    @Override
    public String llm(@Nullable String system, @Nullable String prompt) {
        cross("llm", WAIT_FUEL);
        String before = Crossing.out("llm", "system prompt", system, Crossing.PROMPT);
        String text = Crossing.out("llm", "prompt", prompt, Crossing.PROMPT);
        model.take();
        return waiting("llm", () -> host.llm(before, text));
    }

    @Override
    public String ask(@Nullable String peer, @Nullable String text) {
        cross("ask", WAIT_FUEL);
        String to = Crossing.out("ask", "peer", peer, Crossing.NAME);
        String message = Crossing.out("ask", "text", text, Crossing.PROMPT);
        asks.take();
        return waiting("ask", () -> host.ask(to, message));
    }

    @Override
    public void publish(@Nullable String topic, @Nullable String text) {
        cross("publish", CALL_FUEL);
        String to = Crossing.out("publish", "topic", topic, Crossing.NAME);
        String message = Crossing.out("publish", "text", text, Crossing.PROMPT);
        publishes.take();
        effect(() -> host.publish(to, message));
    }

    @Override
    public void remember(@Nullable String key, @Nullable String value) {
        cross("remember", CALL_FUEL);
        String name = Crossing.out("remember", "key", key, Crossing.KEY);
        String text = Crossing.out("remember", "value", value, Crossing.TEXT);
        memoryWrites.take();
        effect(() -> host.remember(name, text));
    }

    @Override
    public String recall(@Nullable String key) {
        cross("recall", WAIT_FUEL);
        String name = Crossing.out("recall", "key", key, Crossing.KEY);
        reads.take();
        return waiting("recall", () -> host.recall(name));
    }

    @Override
    public void post(@Nullable String key, @Nullable String value) {
        cross("post", CALL_FUEL);
        String name = Crossing.out("post", "key", key, Crossing.KEY);
        String text = Crossing.out("post", "value", value, Crossing.TEXT);
        posts.take();
        effect(() -> host.post(name, text));
    }

    @Override
    public String read(@Nullable String key) {
        cross("read", WAIT_FUEL);
        String name = Crossing.out("read", "key", key, Crossing.KEY);
        reads.take();
        return waiting("read", () -> host.read(name));
    }

    @Override
    public void learn(@Nullable String text) {
        cross("learn", CALL_FUEL);
        String lesson = Crossing.out("learn", "text", text, Crossing.TEXT);
        lessons.take();
        effect(() -> host.learn(lesson));
    }

    @Override
    public String search(@Nullable String query, int top) {
        cross("search", WAIT_FUEL);
        String wanted = Crossing.out("search", "query", query, Crossing.TEXT);
        int most = Math.clamp(top, 1, 50);
        reads.take();
        return waiting("search", () -> host.search(wanted, most));
    }

    @Override
    public String tool(@Nullable String name, @Nullable String arguments) {
        cross("tool", WAIT_FUEL);
        String which = Crossing.out("tool", "name", name, Crossing.NAME);
        String json = Crossing.out("tool", "arguments", arguments, Crossing.TEXT);
        tools.take();
        return waiting("tool", () -> host.tool(which, json));
    }

    @Override
    public String spawn(@Nullable String goal) {
        cross("spawn", WAIT_FUEL);
        String wanted = Crossing.out("spawn", "goal", goal, Crossing.TEXT);
        spawns.take();
        return waiting("spawn", () -> host.spawn(wanted));
    }

    @Override
    public String replicate(@Nullable String change) {
        cross("replicate", WAIT_FUEL);
        String wanted = Crossing.out("replicate", "change", change, Crossing.TEXT);
        spawns.take();
        return waiting("replicate", () -> host.replicate(wanted));
    }

    @Override
    public void log(@Nullable String line) {
        cross("log", CALL_FUEL);
        String text = Crossing.line(Crossing.out("log", "line", line, Crossing.LINE));
        logLines.take();
        effect(() -> host.log(text));
    }

    @Override
    public long now() {
        cross("now", CALL_FUEL);
        return plain("now", host::now);
    }

    @Override
    public double random() {
        cross("random", CALL_FUEL);
        return plain("random", host::random);
    }

    /** Everything that must hold before the host hears of a call. */
    @SuppressWarnings("ReferenceEquality") // this very thread
    private void cross(String call, int fuel) {
        if (!open || Thread.currentThread() != thread) {
            throw new Refused("STOPPED", "the message of this context has ended");
        }
        run.checkDeadline();
        Meter.work(fuel);
        if (allocation.exceeded()) {
            throw Meter.end(KillCause.MEMORY);
        }
        Ability.of(call)
                .filter(ability -> !abilities.contains(ability))
                .ifPresent(ability -> {
                    throw new Refused(
                            "DENIED_BY_POLICY",
                            "%s: the policy does not grant \"%s\""
                                    .formatted(call, ability.wireName()));
                });
    }

    private String direct(Callable<String> call) {
        cross("", CALL_FUEL);
        return Crossing.in(plain("context", call));
    }

    private void effect(Runnable call) {
        plain(
                "context",
                () -> {
                    call.run();
                    return "";
                });
    }

    /** What the host throws is the host's affair, unless it is a refusal. */
    private static <T> T plain(String name, Callable<T> call) {
        try {
            return call.call();
        } catch (Refused refused) {
            throw copy(refused);
        } catch (Exception _) {
            throw unavailable(name);
        }
    }

    private String waiting(String name, Callable<String> call) {
        thread.beforeWait();
        try {
            return Crossing.in(run.await(call, "context-" + name));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Refused refused ? copy(refused) : unavailable(name);
        } catch (CancellationException _) {
            throw thread.exhausted();
        } finally {
            thread.afterWait();
        }
    }

    private static Refused copy(Refused refused) {
        String code = refused.code();
        String sentence = refused.getMessage();
        return new Refused(
                code == null ? "UNAVAILABLE" : code, sentence == null ? "refused" : sentence);
    }

    private static Refused unavailable(String name) {
        return new Refused("UNAVAILABLE", "%s failed; try again later".formatted(name));
    }
}
