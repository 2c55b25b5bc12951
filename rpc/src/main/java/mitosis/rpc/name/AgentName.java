package mitosis.rpc.name;

/** The name of an agent within its namespace. */
public record AgentName(String namespace, String name) implements Comparable<AgentName> {
    public AgentName {
        Names.checked("namespace", namespace);
        Names.checked("agent name", name);
    }

    /** An empty namespace means the default one. */
    public static AgentName of(String namespace, String name) {
        return new AgentName(Names.namespace(namespace), name);
    }

    @Override
    public int compareTo(AgentName other) {
        int byNamespace = namespace.compareTo(other.namespace);
        return byNamespace != 0 ? byNamespace : name.compareTo(other.name);
    }

    /** The bare name in the default namespace, else {@code namespace/name}. */
    @Override
    public String toString() {
        return namespace.equals(Names.DEFAULT_NAMESPACE) ? name : namespace + "/" + name;
    }
}
