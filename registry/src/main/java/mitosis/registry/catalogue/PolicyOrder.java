package mitosis.registry.catalogue;

import java.util.List;

/**
 * Which policy is wider than which.
 *
 * @param narrowToWide the policies that can be compared; any other is comparable to itself alone
 */
public record PolicyOrder(List<String> narrowToWide) {
    public static final PolicyOrder DEFAULT =
            new PolicyOrder(List.of("strict", "standard", "research"));

    public PolicyOrder {
        narrowToWide = List.copyOf(narrowToWide);
    }

    /** Whether an agent under one policy may have a child under another. */
    boolean allows(String parents, String childs) {
        int wanted = narrowToWide.indexOf(childs);
        return parents.equals(childs) || (wanted >= 0 && wanted <= narrowToWide.indexOf(parents));
    }
}
