package mitosis.registry.catalogue;

import mitosis.rpc.name.AgentName;

/**
 * How names become the keys of trees. No name holds a slash, so the keys of one namespace, or of
 * one agent's children, lie together.
 */
final class Keys {
    private Keys() {}

    static String of(AgentName agent) {
        return of(agent.namespace(), agent.name());
    }

    static String of(String namespace, String rest) {
        return namespace + "/" + rest;
    }

    /** Where the children of an agent begin, or those of the namespace: its roots. */
    static String children(String namespace, String parent) {
        return namespace + "/" + parent + "/";
    }
}
