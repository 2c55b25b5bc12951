package mitosis.cli.catalogue;

import mitosis.cli.terminal.Json;
import mitosis.cli.world.World;
import mitosis.registry.v1.Agent;
import mitosis.registry.v1.AgentState;
import mitosis.registry.v1.GetAgentRequest;
import mitosis.registry.v1.GetAgentResponse;
import mitosis.registry.v1.RegistryServiceGrpc;
import mitosis.registry.v1.RegistryServiceGrpc.RegistryServiceBlockingStub;

import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The registry of a world, as the commands ask it. */
final class Registry {
    private static final long SECONDS = 30;

    private Registry() {}

    static <R> R ask(World world, Function<RegistryServiceBlockingStub, R> call) {
        return world.registry(channel ->
                call.apply(
                        RegistryServiceGrpc.newBlockingStub(channel)
                                .withDeadlineAfter(SECONDS, TimeUnit.SECONDS)));
    }

    static GetAgentResponse agent(World world, String name, boolean source) {
        GetAgentRequest request =
                GetAgentRequest.newBuilder()
                        .setNamespace(world.namespace())
                        .setAgent(name)
                        .setIncludeSource(source)
                        .build();
        return ask(world, registry -> registry.getAgent(request));
    }

    /** The state as people and programs read it. */
    static String state(Agent agent) {
        return Json.word(agent.getState().getValueDescriptor());
    }

    /** The state of that word; "active", "ACTIVE" and the wire's own name will do. */
    static AgentState state(String word) {
        for (AgentState state : AgentState.values()) {
            if (state != AgentState.UNRECOGNIZED
                    && !word.isEmpty()
                    && (state.name().equalsIgnoreCase(word)
                            || Json.word(state.getValueDescriptor()).equalsIgnoreCase(word))) {
                return state;
            }
        }
        throw new IllegalArgumentException(
                "\"%s\" is no state; states are registered, active and retired".formatted(word));
    }
}
