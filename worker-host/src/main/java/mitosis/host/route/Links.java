package mitosis.host.route;

import mitosis.host.view.Peer;
import mitosis.rpc.name.HostId;

import java.util.Set;

/** The ways to other hosts. */
public interface Links {
    /** Hosts that cannot be reached now. */
    Set<HostId> unreachable();

    /** Sends an ask to a host; false when there is no way or no room, and then nothing was sent. */
    boolean send(Peer to, PendingAsk ask);

    /** Tells the host that an ask's caller has left. */
    void cancel(HostId at, PendingAsk ask);
}
