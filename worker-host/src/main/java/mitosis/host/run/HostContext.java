package mitosis.host.run;

import mitosis.agent.Context;
import mitosis.agent.Refused;
import mitosis.common.v1.Principal;
import mitosis.host.message.Call;
import mitosis.host.message.Kind;
import mitosis.host.message.Message;
import mitosis.host.route.Hashes;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.rpc.name.AgentName;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What an agent's calls mean. The border of the sandbox has checked and copied what comes in. */
final class HostContext implements Context {
    private static final Logger log = LoggerFactory.getLogger(HostContext.class);

    private final Message message;
    private final AgentName agent;
    private final String persona;
    private final Outside outside;
    private final Memory memory;
    private final CallLog calls;
    private final long now;
    private final List<Published> published = new ArrayList<>();
    private @Nullable SplittableRandom random;

    /** A text that leaves when the message is committed. */
    record Published(String topic, String text) {}

    HostContext(
            Message message,
            AgentName agent,
            String persona,
            Outside outside,
            Memory memory,
            CallLog calls,
            long now) {
        this.message = message;
        this.agent = agent;
        this.persona = persona;
        this.outside = outside;
        this.memory = memory;
        this.calls = calls;
        this.now = now;
    }

    Memory memory() {
        return memory;
    }

    /** What the handler published, for when it is committed. */
    synchronized List<Published> published() {
        return List.copyOf(published);
    }

    @Override
    public String sender() {
        return message.sender();
    }

    @Override
    public String conversation() {
        return message.conversation();
    }

    @Override
    public String intent() {
        return message.intent();
    }

    @Override
    public String attribute(String name) {
        return message.attributes().getOrDefault(name, "");
    }

    @Override
    public String history(int last) {
        return refusable(() -> memory.history(last));
    }

    @Override
    public String persona() {
        return persona;
    }

    @Override
    public String llm(String prompt) {
        return llm("", prompt);
    }

    @Override
    public String llm(String system, String prompt) {
        int number = calls.next();
        return once(
                List.of("llm", system, prompt),
                () -> outside.complete(agent, system, prompt, seed(number), timeLeft()));
    }

    @Override
    public String ask(String peer, String text) {
        int number = calls.next();
        return once(List.of("ask", peer, text), () -> outside.ask(question(peer, text, number)));
    }

    @Override
    public synchronized void publish(String topic, String text) {
        published.add(new Published(topic, text));
    }

    @Override
    public void remember(String key, String value) {
        memory.remember(key, value);
    }

    @Override
    public String recall(String key) {
        return refusable(() -> memory.recall(key));
    }

    @Override
    public void post(String key, String value) {
        throw notOffered("a blackboard");
    }

    @Override
    public String read(String key) {
        throw notOffered("a blackboard");
    }

    @Override
    public void learn(String text) {
        throw notOffered("a knowledge base");
    }

    @Override
    public String search(String query, int top) {
        throw notOffered("a knowledge base");
    }

    @Override
    public String tool(String name, String arguments) {
        throw notOffered("tools");
    }

    @Override
    public String spawn(String goal) {
        String request = childId(calls.next());
        return once(List.of("spawn", goal), () -> outside.spawn(agent, goal, request, timeLeft()));
    }

    @Override
    public String replicate(String change) {
        String request = childId(calls.next());
        return once(
                List.of("replicate", change),
                () -> outside.replicate(agent, change, request, timeLeft()));
    }

    @Override
    public void log(String line) {
        log.info("agent logged: agent={} line={}", agent, line);
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public double random() {
        if (random == null) {
            random = new SplittableRandom(seed(0));
        }
        return random.nextDouble();
    }

    /** A tell to the listeners of a topic; the topic's agents are filled in by whoever sends it. */
    Message tell(Published text, int number) {
        return sent(Kind.PUBLISH, "", text.text(), "publish", -number);
    }

    private Message question(String peer, String text, int number) {
        return sent(Kind.ASK, peer, text, "ask", number);
    }

    private Message sent(Kind kind, String to, String text, String intent, int number) {
        Call call = message.call();
        List<String> waiting =
                kind.awaited()
                        ? Stream.concat(call.waiting().stream(), Stream.of(agent.name())).toList()
                        : List.of();
        return new Message(
                childId(number),
                agent.namespace(),
                to,
                agent.name(),
                message.conversation(),
                false,
                message.id(),
                kind,
                intent,
                text,
                message.priority(),
                Map.of(),
                new Call(
                        principal(),
                        seed(number),
                        OptionalDouble.empty(),
                        Call.MAX_HOPS,
                        "",
                        List.of(),
                        waiting,
                        Math.max(1, timeLeft().toMillis()),
                        call.deadline(),
                        call.traceparent()));
    }

    private Principal principal() {
        return Principal.newBuilder()
                .setKind(Principal.Kind.KIND_AGENT)
                .setName(agent.name())
                .build();
    }

    /** The same message run again has the same seeds and the same ids. */
    private long seed(int number) {
        long own = Hashes.mix(message.call().seed(), Hashes.of(agent.name()));
        return Hashes.mix(own, number);
    }

    private String childId(int number) {
        String id = message.id() + "/" + agent.name() + "/" + number;
        return id.length() <= Message.MAX_ID
                ? id
                : "%016x%016x"
                        .formatted(
                                Hashes.of(id), Hashes.mix(Hashes.of(message.id()), seed(number)));
    }

    private Duration timeLeft() {
        return Duration.ofMillis(Math.max(1, message.call().millisLeft(System.nanoTime())));
    }

    private String once(List<String> call, Supplier<String> ask) {
        return refusable(() -> calls.answer(call, ask));
    }

    /** What the platform refuses, as an agent may catch it. */
    private static String refusable(Supplier<String> call) {
        try {
            return call.get();
        } catch (RefusedException refused) {
            throw new Refused(refused.code().name(), refused.message());
        }
    }

    private static Refused notOffered(String what) {
        return new Refused(
                ErrorCode.NOT_OFFERED.name(),
                "this platform does not offer %s yet".formatted(what));
    }
}
