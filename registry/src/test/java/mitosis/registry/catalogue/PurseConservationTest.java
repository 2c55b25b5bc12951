package mitosis.registry.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import mitosis.registry.v1.Agent;
import mitosis.registry.v1.Batch;
import mitosis.registry.v1.Bundle;
import mitosis.registry.v1.Event;
import mitosis.registry.v1.Manifest;
import mitosis.registry.v1.PurseReserved;
import mitosis.rpc.name.AgentName;
import mitosis.rpc.name.HostId;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Whatever is asked, in whatever order: what there is of slots and tokens stays the same. */
class PurseConservationTest {
    private static final PurseRules RULES =
            new PurseRules(
                    new Amount(60, 1_000_000, 4),
                    new Amount(12, 200_000, 3),
                    Duration.ofMinutes(6),
                    Duration.ofHours(1));

    private Catalogue state = Catalogue.EMPTY;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final List<String> refusals = new ArrayList<>();
    private final List<Batch> log = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothingMintsAndNothingGoesNegative(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < 3_000; step++) {
            now = now.plusSeconds(random.nextInt(20));
            run(anything(random, step));
            if (!state.namespaces().values().isEmpty()) {
                assertThat(slots()).as("slots at step %d", step).isEqualTo(60);
                assertThat(tokens()).as("tokens at step %d", step).isEqualTo(1_000_000);
            }
        }
        assertThat(state.agents().size()).isGreaterThan(20);
        assertThat(refusals).contains("PURSE_EMPTY", "AGENT_RETIRED", "NAME_TAKEN");
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void snapshotAndReplayLeadToTheSameState(long seed) {
        Random random = new Random(seed);
        Catalogue kept = Catalogue.EMPTY;
        for (int step = 0; step < 1_000; step++) {
            now = now.plusSeconds(random.nextInt(20));
            run(anything(random, step));
            if (step == 500) {
                kept = Catalogue.of(state.snapshot("c"));
            }
        }
        Catalogue whole = Catalogue.EMPTY;
        for (Batch batch : log) {
            whole = whole.after(batch);
            if (batch.getRevision() > kept.revision()) {
                kept = kept.after(batch);
            }
        }

        assertThat(whole.snapshot("c")).isEqualTo(state.snapshot("c"));
        assertThat(kept.snapshot("c")).isEqualTo(state.snapshot("c"));
    }

    private Command<?> anything(Random random, int step) {
        String agent = any(random, state.agents().values()).map(Agent::getName).orElse("nobody");
        return switch (random.nextInt(10)) {
            case 0, 1 -> reserve("", random, step);
            case 2, 3 -> reserve(agent, random, step);
            case 4, 5, 6 ->
                    any(random, state.reservations().values())
                            .<Command<?>>map(this::register)
                            .orElseGet(Expire::new);
            case 7 -> new Retire(new AgentName("default", agent), random.nextBoolean());
            case 8 ->
                    new DrawTokens(
                            RULES,
                            "default",
                            random.nextInt(4) == 0 ? "" : agent,
                            random.nextInt(60_000) - 30_000L);
            default ->
                    random.nextBoolean()
                            ? new Expire()
                            : any(random, state.reservations().values())
                                    .<Command<?>>map(r -> new Release(r.getReservation(), ""))
                                    .orElseGet(() ->
                                            new ReportActive(
                                                    new AgentName("default", agent),
                                                    1,
                                                    new HostId("host-1")));
        };
    }

    private static Reserve reserve(String parent, Random random, int step) {
        String name = "a" + random.nextInt(2_000);
        String request = random.nextBoolean() ? "" : "q" + step;
        return new Reserve(
                RULES,
                "default",
                name,
                "",
                parent,
                request,
                Optional.of(Duration.ofSeconds(1 + random.nextInt(100))));
    }

    private Register register(PurseReserved reserved) {
        Ticket ticket = Ticket.of(state, reserved);
        Bundle bundle =
                Bundle.newBuilder()
                        .setNamespace("default")
                        .setName(reserved.getName())
                        .setVersion(1)
                        .setParent(ticket.parent())
                        .setRoot(ticket.root())
                        .setGeneration(ticket.generation())
                        .setManifest(Manifest.newBuilder().setPolicy("standard"))
                        .build();
        return new Register(
                PolicyOrder.DEFAULT,
                reserved.getReservation(),
                reserved.getRequestId(),
                bundle,
                "digest");
    }

    private void run(Command<?> command) {
        switch (command.decide(state, now)) {
            case Decision.Refused<?> refused -> refusals.add(refused.why().code().name());
            case Decision.Accepted<?> accepted -> append(accepted.events());
        }
    }

    private void append(List<Event> events) {
        if (!events.isEmpty()) {
            Batch batch =
                    Batch.newBuilder()
                            .setRevision(state.revision() + 1)
                            .addAllEvents(events)
                            .build();
            log.add(batch);
            state = state.after(batch);
        }
    }

    private long slots() {
        long namespace = state.namespaces().values().stream().mapToLong(Amount::slots).sum();
        long kept =
                state.reservations().values().stream()
                        .mapToLong(reserved -> reserved.getAmount().getSlots())
                        .sum();
        long owned =
                state.agents().values().stream()
                        .filter(Catalogue::alive)
                        .mapToLong(agent -> 1 + agent.getPurse().getSlots())
                        .sum();
        return namespace + kept + owned;
    }

    private long tokens() {
        long namespace = state.namespaces().values().stream().mapToLong(Amount::tokens).sum();
        long kept =
                state.reservations().values().stream()
                        .mapToLong(reserved -> reserved.getAmount().getTokens())
                        .sum();
        long owned =
                state.agents().values().stream()
                        .mapToLong(agent -> agent.getPurse().getTokens())
                        .sum();
        long drawn = state.drawn().values().stream().mapToLong(Long::longValue).sum();
        return namespace + kept + owned + drawn;
    }

    private static <T> Optional<T> any(Random random, List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }
}
