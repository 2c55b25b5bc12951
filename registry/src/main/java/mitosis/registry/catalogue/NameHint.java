package mitosis.registry.catalogue;

import mitosis.rpc.name.AgentName;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes a free name out of words. */
final class NameHint {
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^a-z0-9]+");
    private static final Pattern BEFORE_FIRST_LETTER = Pattern.compile("^[^a-z]+");
    private static final Pattern HYPHENS_AT_END = Pattern.compile("-+$");
    private static final int LONGEST = 40;
    private static final int NUMBERED = 50;

    private NameHint() {}

    static String free(Catalogue state, String namespace, String hint) {
        String base = base(hint);
        if (!state.taken(new AgentName(namespace, base))) {
            return base;
        }
        for (int number = 2; number < NUMBERED; number++) {
            String candidate = base + "-" + number;
            if (!state.taken(new AgentName(namespace, candidate))) {
                return candidate;
            }
        }
        // Many with one hint: the revision tells them apart without trying every number.
        return base + "-" + (state.revision() + 1);
    }

    private static String base(String hint) {
        String words = NOT_IN_NAMES.matcher(hint.toLowerCase(Locale.ROOT)).replaceAll("-");
        String named = BEFORE_FIRST_LETTER.matcher(words).replaceFirst("");
        String cut = named.substring(0, Math.min(LONGEST, named.length()));
        String base = HYPHENS_AT_END.matcher(cut).replaceFirst("");
        return base.isEmpty() ? "agent" : base;
    }
}
