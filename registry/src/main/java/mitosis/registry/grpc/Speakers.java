package mitosis.registry.grpc;

import mitosis.registry.v1.Host;
import mitosis.rpc.name.HostId;

/** What a host must say of itself. */
final class Speakers {
    private Speakers() {}

    static Host checked(Host host) {
        var _ = new HostId(host.getId());
        if (host.getIncarnation() < 1) {
            throw new IllegalArgumentException(
                    "host.incarnation is %d, must be at least 1".formatted(host.getIncarnation()));
        }
        if (!host.getAddress().matches(".+:[0-9]{1,5}")) {
            throw new IllegalArgumentException("host.address must be host:port");
        }
        return host;
    }
}
