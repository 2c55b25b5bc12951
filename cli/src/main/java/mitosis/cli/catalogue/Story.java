package mitosis.cli.catalogue;

import io.grpc.StatusRuntimeException;

import mitosis.cli.world.World;
import mitosis.registry.v1.Agent;
import mitosis.registry.v1.Batch;
import mitosis.registry.v1.Event;
import mitosis.registry.v1.GetAgentResponse;
import mitosis.registry.v1.RegistryServiceGrpc;
import mitosis.registry.v1.WatchAgentsRequest;
import mitosis.registry.v1.WatchAgentsResponse;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the log tells about one agent. */
final class Story {
    private static final long SECONDS = 2;

    private Story() {}

    /** An event and the revision it happened at. */
    record Told(long revision, Event event) {}

    /** The agent's events from its registration to the revision at which it was looked at. */
    static List<Told> of(World world, GetAgentResponse seen) {
        Agent agent = seen.getAgent();
        WatchAgentsRequest request =
                WatchAgentsRequest.newBuilder()
                        .setFromRevision(Math.max(0, agent.getRegisteredRevision() - 1))
                        .setNamespace(world.namespace())
                        .setNamePrefix(agent.getName())
                        .build();
        return world.registry(channel -> {
            List<Told> story = new ArrayList<>();
            Iterator<WatchAgentsResponse> watch =
                    RegistryServiceGrpc.newBlockingStub(channel)
                            .withDeadlineAfter(SECONDS, TimeUnit.SECONDS)
                            .watchAgents(request);
            try {
                long at = 0;
                while (at < seen.getRevision() && watch.hasNext()) {
                    WatchAgentsResponse heard = watch.next();
                    heard.getBatchesList().forEach(batch -> add(story, batch, agent));
                    at = heard.getRevision();
                }
            } catch (StatusRuntimeException over) {
                // the log has grown no further in this time: what was heard is the story
                return story;
            }
            return story;
        });
    }

    private static void add(List<Told> story, Batch batch, Agent agent) {
        for (Event event : batch.getEventsList()) {
            if (concerns(event, agent)) {
                story.add(new Told(batch.getRevision(), event));
            }
        }
    }

    private static boolean concerns(Event event, Agent agent) {
        return switch (event.getKindCase()) {
            case AGENT_ACTIVE -> event.getAgentActive().getName().equals(agent.getName());
            case AGENT_RETIRED -> event.getAgentRetired().getName().equals(agent.getName());
            default -> false;
        };
    }
}
