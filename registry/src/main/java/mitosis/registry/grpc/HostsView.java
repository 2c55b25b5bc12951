package mitosis.registry.grpc;

import mitosis.registry.catalogue.Catalogue;
import mitosis.registry.v1.Batch;
import mitosis.registry.v1.Event;
import mitosis.registry.v1.WatchHostsResponse;
import mitosis.registry.watch.View;

import java.util.List;

/** The log of hosts as WatchHosts sends it. */
record HostsView() implements View<WatchHostsResponse> {
    @Override
    public boolean shows(Event event, Catalogue state) {
        return event.hasHostJoined() || event.hasHostDraining() || event.hasHostLeft();
    }

    @Override
    public List<WatchHostsResponse> snapshot(Catalogue state, String clusterId) {
        return List.of(
                WatchHostsResponse.newBuilder()
                        .setClusterId(clusterId)
                        .setRevision(state.revision())
                        .addAllSnapshot(state.present())
                        .setSnapshotEnd(true)
                        .build());
    }

    @Override
    public WatchHostsResponse message(Place place, List<Batch> batches) {
        return WatchHostsResponse.newBuilder()
                .setClusterId(place.clusterId())
                .setPreviousRevision(place.previous())
                .setRevision(place.revision())
                .addAllBatches(batches)
                .build();
    }
}
