package mitosis.creator.create;

import static org.assertj.core.api.Assertions.assertThat;

import mitosis.creator.v1.CreateAgentRequest;
import mitosis.creator.world.CreatorWorld;
import mitosis.creator.world.CreatorWorld.Story;
import mitosis.models.offline.OfflineModel;
import mitosis.models.offline.library.Library;
import mitosis.models.offline.library.LibraryAgent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

class LibraryTest {
    @TempDir Path data;

    @Test
    void everyAgentOfTheLibraryIsMadeAtTheFirstAttempt() throws IOException {
        OfflineModel model = new OfflineModel();
        var limits = new Creations.Limits(1, Duration.ofSeconds(60), 2, 100);
        List<String> refused = new ArrayList<>();
        try (CreatorWorld world =
                new CreatorWorld(data, (_, _, prompt) -> model.complete(prompt), limits)) {
            for (LibraryAgent agent : Library.shipped().agents()) {
                Story story = create(world, agent.goals().getFirst());
                story.error()
                        .ifPresent(error -> refused.add(agent.name() + ": " + error.message()));
            }
        }

        assertThat(refused).isEmpty();
    }

    private static Story create(CreatorWorld world, String goal) {
        return Story.of(
                world.caller()
                        .withDeadlineAfter(60, TimeUnit.SECONDS)
                        .createAgent(CreateAgentRequest.newBuilder().setGoal(goal).build()));
    }
}
