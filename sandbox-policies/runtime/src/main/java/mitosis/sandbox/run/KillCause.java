package mitosis.sandbox.run;

import java.util.Locale;

/** Why a message was ended by force. The lower-case name is the {@code cause} that callers see. */
public enum KillCause {
    /** Its fuel is spent. */
    FUEL,
    /** It asked for more memory than its policy grants. */
    MEMORY,
    /** Its calls are nested too deeply. */
    DEPTH,
    /** Its time is over. */
    DEADLINE,
    /** Its caller has left, its agent was retired or the stop switch was thrown. */
    STOPPED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
