package mitosis.sandbox.charged;

import java.util.Map;

/** Stands in for the maps of {@link Map} that are written down pair by pair. */
public final class MapsOf {
    private MapsOf() {}

    public static <K, V> Map<K, V> of() {
        return Maps.ofPairs();
    }

    public static <K, V> Map<K, V> of(K k0, V v0) {
        return Maps.ofPairs(k0, v0);
    }

    public static <K, V> Map<K, V> of(K k0, V v0, K k1, V v1) {
        return Maps.ofPairs(k0, v0, k1, v1);
    }

    public static <K, V> Map<K, V> of(K k0, V v0, K k1, V v1, K k2, V v2) {
        return Maps.ofPairs(k0, v0, k1, v1, k2, v2);
    }

    public static <K, V> Map<K, V> of(K k0, V v0, K k1, V v1, K k2, V v2, K k3, V v3) {
        return Maps.ofPairs(k0, v0, k1, v1, k2, v2, k3, v3);
    }

    public static <K, V> Map<K, V> of(K k0, V v0, K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4) {
        return Maps.ofPairs(k0, v0, k1, v1, k2, v2, k3, v3, k4, v4);
    }

    public static <K, V> Map<K, V> of(
            K k0, V v0, K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5) {
        return Maps.ofPairs(k0, v0, k1, v1, k2, v2, k3, v3, k4, v4, k5, v5);
    }

    public static <K, V> Map<K, V> of(
            K k0, V v0, K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5, K k6, V v6) {
        return Maps.ofPairs(k0, v0, k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6);
    }

    public static <K, V> Map<K, V> of(
            K k0,
            V v0,
            K k1,
            V v1,
            K k2,
            V v2,
            K k3,
            V v3,
            K k4,
            V v4,
            K k5,
            V v5,
            K k6,
            V v6,
            K k7,
            V v7) {
        return Maps.ofPairs(k0, v0, k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7);
    }

    public static <K, V> Map<K, V> of(
            K k0,
            V v0,
            K k1,
            V v1,
            K k2,
            V v2,
            K k3,
            V v3,
            K k4,
            V v4,
            K k5,
            V v5,
            K k6,
            V v6,
            K k7,
            V v7,
            K k8,
            V v8) {
        return Maps.ofPairs(k0, v0, k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8);
    }

    public static <K, V> Map<K, V> of(
            K k0,
            V v0,
            K k1,
            V v1,
            K k2,
            V v2,
            K k3,
            V v3,
            K k4,
            V v4,
            K k5,
            V v5,
            K k6,
            V v6,
            K k7,
            V v7,
            K k8,
            V v8,
            K k9,
            V v9) {
        return Maps.ofPairs(
                k0, v0, k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8, k9, v9);
    }
}
