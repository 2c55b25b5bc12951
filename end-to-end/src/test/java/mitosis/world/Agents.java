package mitosis.world;

import com.google.protobuf.Duration;

import io.grpc.StatusRuntimeException;

import mitosis.common.v1.Error;
import mitosis.creator.v1.Step;
import mitosis.creator.v1.SubmitAgentRequest;
import mitosis.creator.v1.SubmitAgentResponse;
import mitosis.host.v1.AskRequest;
import mitosis.rpc.RefusedException;

import java.util.Iterator;
import java.util.function.UnaryOperator;

/** Small agents to ask, and how they get into a world. */
final class Agents {
    static final String ECHO = agent("return message;");
    static final String COUNTER =
            agent(
                    """
                    String kept = context.recall("count");
                    int count = kept.isEmpty() ? 1 : Integer.parseInt(kept) + 1;
                    context.remember("count", "" + count);
                    return "" + count;
                    """);
    static final String REFINER =
            agent(
                    """
                    if (context.intent().equals("refine")) {
                        return context.attribute("draft") + "+";
                    }
                    return message;
                    """);
    static final String THROWER = agent(misbehaving("throw new IllegalStateException(\"no\");"));
    static final String LOOPER = agent(misbehaving("while (true) { }"));
    static final String GIANT =
            agent(
                    """
                    StringBuilder text = new StringBuilder();
                    int length = message.equals("misbehave") ? 70000 : 7;
                    for (int i = 0; i < length; i++) {
                        text.append('x');
                    }
                    return text.toString();
                    """);
    static final String ASKS_THE_MODEL = agent("return context.llm(message);");
    static final String ASKS_ITSELF = agent("return context.ask(\"asks-itself\", message);");
    static final String BAD_CONSTRUCTOR =
            """
            public class BadConstructor implements Agent {
                public BadConstructor() {
                    throw new IllegalStateException("no");
                }
                public String handle(String message, Context context) {
                    return "ok";
                }
            }
            """;

    private Agents() {}

    /** Submits a source and waits until the agent is active. */
    static void submit(World world, String name, String source) {
        submit(world, name, source, request -> request);
    }

    static void submit(
            World world,
            String name,
            String source,
            UnaryOperator<SubmitAgentRequest.Builder> how) {
        Step last = lastStep(world, name, source, how);
        if (!last.getStep().equals("active")) {
            throw new AssertionError("agent %s is not active: %s".formatted(name, last));
        }
    }

    static Step lastStep(
            World world,
            String name,
            String source,
            UnaryOperator<SubmitAgentRequest.Builder> how) {
        Iterator<SubmitAgentResponse> steps =
                world.creator()
                        .submitAgent(
                                how.apply(
                                                SubmitAgentRequest.newBuilder()
                                                        .setName(name)
                                                        .setSource(source))
                                        .build());
        Step last = Step.getDefaultInstance();
        while (steps.hasNext()) {
            last = steps.next().getStep();
        }
        return last;
    }

    /** Why a source made no agent, whether it was told as a step or ended the call. */
    static Error lastStepOrError(World world, String name, String source) {
        try {
            Step last = lastStep(world, name, source, request -> request);
            if (!last.hasError()) {
                throw new AssertionError("no error: " + last);
            }
            return last.getError();
        } catch (StatusRuntimeException refusal) {
            return RefusedException.of(refusal).toError();
        }
    }

    static AskRequest.Builder ask(String agent, String content) {
        return AskRequest.newBuilder()
                .setAgent(agent)
                .setContent(content)
                .setDelegationProbability(0)
                .setTimeout(Duration.newBuilder().setSeconds(20));
    }

    /** Does so on one message only, for probes refuse what always does. */
    static String misbehaving(String how) {
        return """
        if (message.equals("misbehave")) {
            %s
        }
        return message;
        """
                .formatted(how);
    }

    static String agent(String body) {
        return """
        public class Sample implements Agent {
            public String handle(String message, Context context) throws Exception {
                %s
            }
        }
        """
                .formatted(body);
    }
}
