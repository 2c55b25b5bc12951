package mitosis.creator.grpc;

import mitosis.common.v1.Principal;
import mitosis.creator.create.Order;
import mitosis.creator.create.Origin;
import mitosis.creator.draft.Draft;
import mitosis.creator.v1.CreateAgentNowRequest;
import mitosis.creator.v1.CreateAgentRequest;
import mitosis.creator.v1.ReplicateAgentRequest;
import mitosis.creator.v1.SubmitAgentRequest;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.Identity;
import mitosis.rpc.RefusedException;
import mitosis.rpc.name.Names;
import mitosis.sandbox.compile.Dialect;
import mitosis.sandbox.policy.Policies;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads orders from the wire; IllegalArgumentException says what is wrong with a field. */
final class Orders {
    private static final int LONGEST_GOAL = 8_000;
    private static final int LONGEST_PERSONA = 8_000;
    private static final int LONGEST_REQUEST_ID = 128;
    private static final int LARGEST_MESSAGE = 1 << 20;
    private static final int LARGEST_SOURCE = 1 << 20;
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9._-]{1,128}");
    private static final Pattern ROLE = Pattern.compile("[a-z][a-z0-9-]{0,62}");

    /** The policy of agents that models write. */
    private final String policy;

    Orders(String policy) {
        this.policy = policy;
    }

    Order of(CreateAgentRequest request) {
        String parent = request.getParent();
        if (!parent.isEmpty() && !Identity.isProcess()) {
            throw new RefusedException(
                    ErrorCode.FORBIDDEN,
                    "only the platform's own processes may name a parent",
                    "leave the field `parent` out");
        }
        return new Order(
                new Origin.Goal(text("goal", request.getGoal(), LONGEST_GOAL)),
                Names.namespace(request.getNamespace()),
                name(request.getName()),
                parent.isEmpty() ? "" : Names.checked("parent", parent),
                Identity.onBehalf(request.getPrincipal()),
                requestId(request.getRequestId()),
                dialect(request.getDialect()),
                request.hasSeed() ? OptionalLong.of(request.getSeed()) : OptionalLong.empty(),
                firstMessage(request.getFirstMessage()),
                policy);
    }

    Order of(CreateAgentNowRequest request) {
        CreateAgentRequest.Builder same =
                CreateAgentRequest.newBuilder()
                        .setGoal(request.getGoal())
                        .setName(request.getName())
                        .setNamespace(request.getNamespace())
                        .setParent(request.getParent())
                        .setFirstMessage(request.getFirstMessage())
                        .setRequestId(request.getRequestId())
                        .setDialect(request.getDialect())
                        .setPrincipal(request.getPrincipal())
                        .setTraceparent(request.getTraceparent());
        if (request.hasSeed()) {
            same.setSeed(request.getSeed());
        }
        return of(same.build());
    }

    Order of(SubmitAgentRequest request) {
        Draft draft =
                new Draft(
                        text("source", request.getSource(), LARGEST_SOURCE),
                        role(request.getRole()),
                        atMost("persona", request.getPersona(), LONGEST_PERSONA),
                        request.getExact(),
                        request.getRefines(),
                        topics(request.getTopicsList()),
                        List.of());
        return new Order(
                new Origin.Submission(draft, delegation(request)),
                Names.namespace(request.getNamespace()),
                name(request.getName()),
                "",
                Identity.onBehalf(request.getPrincipal()),
                requestId(request.getRequestId()),
                dialect(request.getDialect()),
                OptionalLong.empty(),
                firstMessage(request.getFirstMessage()),
                policy(request.getPolicy()));
    }

    /** What is wanted of another agent's source; the source is still to be fetched. */
    Change of(ReplicateAgentRequest request) {
        Principal principal = Identity.onBehalf(request.getPrincipal());
        String agent = Names.checked("agent", request.getAgent());
        boolean itself =
                principal.getKind() == Principal.Kind.KIND_AGENT
                        && principal.getName().equals(agent);
        return new Change(
                Names.namespace(request.getNamespace()),
                agent,
                text("change", request.getChange(), LONGEST_GOAL),
                name(request.getName()),
                itself ? agent : "",
                principal,
                requestId(request.getRequestId()));
    }

    /**
     * @param agent whose source is the start
     * @param parent the same when it is the agent itself that asks, else empty
     */
    record Change(
            String namespace,
            String agent,
            String change,
            String name,
            String parent,
            Principal principal,
            String requestId) {
        Order order(String goal, String source, String policy) {
            return new Order(
                    new Origin.Change(goal, source, change),
                    namespace,
                    name,
                    parent,
                    principal,
                    requestId,
                    Dialect.AUTO,
                    OptionalLong.empty(),
                    "",
                    policy);
        }
    }

    static Dialect dialect(String word) {
        return Dialect.find(word.isEmpty() ? Dialect.AUTO.wireName() : word)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "dialect \"%s\" is none of plain, modern, auto"
                                        .formatted(shortened(word))));
    }

    /** The policy's name, when there is one of it. */
    String policy(String name) {
        return name.isEmpty() ? policy : Policies.named(name).name();
    }

    private static String name(String name) {
        return name.isEmpty() ? "" : Names.checked("name", name);
    }

    private static String requestId(String id) {
        return id.isEmpty()
                ? UUID.randomUUID().toString()
                : text("request_id", id, LONGEST_REQUEST_ID);
    }

    private static String text(String field, String text, int longest) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("%s is empty".formatted(field));
        }
        return atMost(field, text, longest);
    }

    private static String atMost(String field, String text, int longest) {
        if (text.length() > longest) {
            throw new IllegalArgumentException(
                    "%s has %,d characters, at most %,d are allowed"
                            .formatted(field, text.length(), longest));
        }
        return text;
    }

    private static String firstMessage(String message) {
        int size = message.getBytes(StandardCharsets.UTF_8).length;
        if (size > LARGEST_MESSAGE) {
            throw new RefusedException(
                    ErrorCode.MESSAGE_TOO_LARGE,
                    "first_message has %,d bytes, at most %,d are allowed"
                            .formatted(size, LARGEST_MESSAGE),
                    "send a shorter one");
        }
        return message;
    }

    private static String role(String role) {
        if (!role.isEmpty() && !ROLE.matcher(role).matches()) {
            throw new IllegalArgumentException(
                    "role \"%s\" does not match %s".formatted(shortened(role), ROLE));
        }
        return role;
    }

    private static List<String> topics(List<String> topics) {
        for (String topic : topics) {
            if (!TOPIC.matcher(topic).matches()) {
                throw new IllegalArgumentException(
                        "topic \"%s\" does not match %s".formatted(shortened(topic), TOPIC));
            }
        }
        return List.copyOf(topics);
    }

    private static OptionalDouble delegation(SubmitAgentRequest request) {
        if (!request.hasDelegationProbability()) {
            return OptionalDouble.empty();
        }
        double p = request.getDelegationProbability();
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException(
                    "delegation_probability is %s, must be 0 to 1".formatted(p));
        }
        return OptionalDouble.of(p);
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
