package mitosis.sandbox.run;

import mitosis.agent.Refused;

/** How often one message may still make one kind of call. */
final class Quota {
    private final String what;
    private final int granted;
    private int used;

    Quota(String what, int granted) {
        this.what = what;
        this.granted = granted;
    }

    void take() {
        if (used >= granted) {
            throw new Refused(
                    "DENIED_BY_POLICY",
                    "%s: the policy grants %d a message, and they are used up"
                            .formatted(what, granted));
        }
        used++;
    }
}
