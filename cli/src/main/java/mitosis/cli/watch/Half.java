package mitosis.cli.watch;

import mitosis.registry.v1.Agent;
import mitosis.registry.v1.Batch;
import mitosis.registry.v1.Host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one half of the log, over as many streams as it takes, without gap or repeat. */
final class Half {
    private final Source source;
    private final List<Agent> agents = new ArrayList<>();
    private final List<Host> hosts = new ArrayList<>();
    private Standing standing;
    private boolean first = true;

    /**
     * @param from the revision after which to read; empty: the present state first
     */
    Half(Source source, Optional<Long> from) {
        this.source = source;
        this.standing = new Standing("", from);
    }

    Standing standing() {
        return standing;
    }

    /** A new stream begins; a present state that was told in part is told again. */
    void opened() {
        first = true;
        agents.clear();
        hosts.clear();
    }

    /** The next message of the stream; empty when there is a gap before it. */
    Optional<Heard.Progress> read(Message message) {
        if (message.present()) {
            first = false;
            return Optional.of(present(message));
        }
        if (!standing.follows(first, message.previous())) {
            return Optional.empty();
        }
        first = false;
        List<Told> told = new ArrayList<>();
        for (Batch batch : message.batches()) {
            if (standing.isNew(batch.getRevision())) {
                batch.getEventsList()
                        .forEach(event ->
                                told.add(
                                        new Told.Happened(
                                                batch.getRevision(), batch.getAt(), event)));
            }
        }
        standing = standing.at(message.clusterId(), message.revision());
        return Optional.of(new Heard.Progress(source, message.revision(), told));
    }

    private Heard.Progress present(Message message) {
        agents.addAll(message.agents());
        hosts.addAll(message.hosts());
        if (!message.presentEnds()) {
            return new Heard.Progress(source, -1, List.of());
        }
        long revision = message.revision();
        Told whole =
                switch (source) {
                    case AGENTS -> new Told.Agents(revision, agents, message.stopped());
                    case HOSTS -> new Told.Hosts(revision, hosts);
                };
        standing = standing.at(message.clusterId(), revision);
        agents.clear();
        hosts.clear();
        return new Heard.Progress(source, revision, List.of(whole));
    }
}
