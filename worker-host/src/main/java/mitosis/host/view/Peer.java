package mitosis.host.view;

import mitosis.host.route.Hashes;
import mitosis.rpc.name.HostId;

/**
 * A worker host that takes messages.
 *
 * @param id its name
 * @param incarnation which start of its process
 * @param address where it is reached, host:port
 * @param hash of its name, for rendezvous
 */
public record Peer(HostId id, long incarnation, String address, long hash) {
    public Peer(HostId id, long incarnation, String address) {
        this(id, incarnation, address, Hashes.of(id.value()));
    }
}
