package mitosis.registry;

import mitosis.registry.catalogue.PolicyOrder;
import mitosis.registry.catalogue.PurseRules;
import mitosis.registry.host.HostRules;
import mitosis.rpc.Token;

import java.nio.file.Path;

/**
 * What a registry is told at its start.
 *
 * @param bind the loopback address to listen on
 * @param port 0 to 65535; 0 takes a free one
 * @param data the folder of log and bundles; made when it is not there
 * @param token by which the platform's own processes prove themselves
 */
public record RegistryConfig(
        String bind,
        int port,
        Path data,
        Token token,
        PurseRules purses,
        HostRules hosts,
        PolicyOrder policies) {
    public RegistryConfig {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(
                    "registry.port is %d, must be 0 to 65535".formatted(port));
        }
    }

    /** With the usual rules for purses, hosts and policies. */
    public static RegistryConfig of(String bind, int port, Path data, Token token) {
        return new RegistryConfig(
                bind,
                port,
                data,
                token,
                PurseRules.DEFAULT,
                HostRules.DEFAULT,
                PolicyOrder.DEFAULT);
    }
}
