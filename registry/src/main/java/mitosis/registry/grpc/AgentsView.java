package mitosis.registry.grpc;

import mitosis.registry.catalogue.Catalogue;
import mitosis.registry.v1.Agent;
import mitosis.registry.v1.Batch;
import mitosis.registry.v1.Event;
import mitosis.registry.v1.WatchAgentsResponse;
import mitosis.registry.watch.AgentFilter;
import mitosis.registry.watch.View;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The log of agents as WatchAgents sends it.
 *
 * @param filter empty for mirrors: everything but hosts, which have a watch of their own
 */
record AgentsView(Optional<AgentFilter> filter) implements View<WatchAgentsResponse> {
    private static final int PART_BYTES = 512 * 1024;

    @Override
    public boolean shows(Event event, Catalogue state) {
        return filter.map(chosen -> chosen.shows(event, state)).orElseGet(() -> !ofHosts(event));
    }

    @Override
    public List<WatchAgentsResponse> snapshot(Catalogue state, String clusterId) {
        List<WatchAgentsResponse> parts = new ArrayList<>();
        var part = WatchAgentsResponse.newBuilder().setClusterId(clusterId);
        int bytes = 0;
        for (Agent agent : shown(state)) {
            if (bytes > PART_BYTES) {
                parts.add(part.build());
                part.clearSnapshot();
                bytes = 0;
            }
            part.addSnapshot(agent);
            bytes += agent.getSerializedSize();
        }
        part.setRevision(state.revision()).setSnapshotEnd(true).setStopped(state.stopped());
        if (filter.isEmpty()) {
            part.addAllKeys(state.keys().values());
        }
        parts.add(part.build());
        return parts;
    }

    @Override
    public WatchAgentsResponse message(Place place, List<Batch> batches) {
        return WatchAgentsResponse.newBuilder()
                .setClusterId(place.clusterId())
                .setPreviousRevision(place.previous())
                .setRevision(place.revision())
                .addAllBatches(batches)
                .build();
    }

    private List<Agent> shown(Catalogue state) {
        return filter.map(chosen ->
                        state
                                .agents(chosen.namespace(), chosen.prefix(), "", Integer.MAX_VALUE)
                                .stream()
                                .filter(Catalogue::alive)
                                .filter(chosen::shows)
                                .toList())
                .orElseGet(() -> state.agents().values());
    }

    private static boolean ofHosts(Event event) {
        return event.hasHostJoined() || event.hasHostDraining() || event.hasHostLeft();
    }
}
