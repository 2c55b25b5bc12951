package mitosis.rpc.name;

/** The name a worker host keeps for life, across restarts and changes of address. */
public record HostId(String value) implements Comparable<HostId> {
    public HostId {
        Names.checked("host id", value);
    }

    @Override
    public int compareTo(HostId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
