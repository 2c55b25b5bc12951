package mitosis.cli.watch;

import com.google.protobuf.Timestamp;

import mitosis.registry.v1.Agent;
import mitosis.registry.v1.Event;
import mitosis.registry.v1.Host;

import java.util.List;

/** One thing that the log of the registry tells a watcher. */
sealed interface Told {
    long revision();

    /** The agents there are, before anything is told of what happens to them. */
    record Agents(long revision, List<Agent> agents, boolean stopped) implements Told {
        public Agents {
            agents = List.copyOf(agents);
        }
    }

    /** The hosts there are, before anything is told of what happens to them. */
    record Hosts(long revision, List<Host> hosts) implements Told {
        public Hosts {
            hosts = List.copyOf(hosts);
        }
    }

    /** Something happened. */
    record Happened(long revision, Timestamp at, Event event) implements Told {}
}
