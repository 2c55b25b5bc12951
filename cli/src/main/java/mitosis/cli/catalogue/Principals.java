package mitosis.cli.catalogue;

import mitosis.common.v1.Principal;

/** Who asked, in words. */
final class Principals {
    private Principals() {}

    static String told(Principal principal) {
        return switch (principal.getKind()) {
            case KIND_LOCAL ->
                    principal.getName().isEmpty()
                            ? "somebody on this machine"
                            : principal.getName();
            case KIND_AGENT -> "the agent " + principal.getName();
            case KIND_PROCESS -> "a process of the platform";
            case KIND_UNSPECIFIED, UNRECOGNIZED -> "not said";
        };
    }
}
