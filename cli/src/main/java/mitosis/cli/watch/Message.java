package mitosis.cli.watch;

import mitosis.registry.v1.Agent;
import mitosis.registry.v1.Batch;
import mitosis.registry.v1.Host;
import mitosis.registry.v1.WatchAgentsResponse;
import mitosis.registry.v1.WatchHostsResponse;

import java.util.List;

/** A message of either half of the log, in one form. */
record Message(
        long revision,
        long previous,
        String clusterId,
        List<Agent> agents,
        List<Host> hosts,
        boolean present,
        boolean presentEnds,
        boolean stopped,
        List<Batch> batches) {

    static Message of(WatchAgentsResponse told) {
        return new Message(
                told.getRevision(),
                told.getPreviousRevision(),
                told.getClusterId(),
                told.getSnapshotList(),
                List.of(),
                told.getSnapshotCount() > 0 || told.getSnapshotEnd(),
                told.getSnapshotEnd(),
                told.getStopped(),
                told.getBatchesList());
    }

    static Message of(WatchHostsResponse told) {
        return new Message(
                told.getRevision(),
                told.getPreviousRevision(),
                told.getClusterId(),
                List.of(),
                told.getSnapshotList(),
                told.getSnapshotCount() > 0 || told.getSnapshotEnd(),
                told.getSnapshotEnd(),
                false,
                told.getBatchesList());
    }
}
