package mitosis.models.offline.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cuts texts into words and words down to stems, simply and always alike. */
public final class Words {
    private static final Set<String> COMMON =
            Pattern.compile("\\s+")
                    .splitAsStream(
                            """
                            a about above after again all also am an and any are as at be because been before
                            being below between both but by can cannot could did do does doing done down during
                            each either else ever every few for from further get gets give given gives go goes
                            going good got had has have having he her here hers him his how i if in into is it
                            its itself just keep let like make makes making many may me might more most much
                            must my need needs no nor not now of off on once one only or other our out over own
                            per please put rather really s same say says send shall she should show shows so
                            some somebody someone something such t take takes tell tells than that the their
                            them then there these they thing things this those through to too under until up us
                            use used uses using very via want wanted wants was way we well were what whatever
                            when where whether which while who whom whose why will with within without would yes
                            yet you your yours
                            """)
                    .collect(Collectors.toUnmodifiableSet());

    private Words() {}

    /** The words of a text in lower case, in their order; numbers count as words. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(point -> {
                    if (Character.isLetterOrDigit(point)) {
                        word.appendCodePoint(point);
                    } else if (point != '\'' && point != '’' && !word.isEmpty()) {
                        words.add(word.toString());
                        word.setLength(0);
                    }
                });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    /** Whether a word says nothing about a topic. */
    public static boolean common(String word) {
        return COMMON.contains(word);
    }

    /** The stems of the words that say something, in their order. */
    public static List<String> stems(String text) {
        return of(text).stream().filter(word -> !common(word)).map(Words::stem).toList();
    }

    /** The same without repeats. */
    public static Set<String> distinctStems(String text) {
        return new LinkedHashSet<>(stems(text));
    }

    /** A word without the endings that English hangs on it. */
    public static String stem(String word) {
        String stem = word;
        if (stem.length() > 4 && stem.endsWith("ies")) {
            stem = stem.substring(0, stem.length() - 3) + "y";
        } else if (stem.length() > 3
                && stem.endsWith("s")
                && !stem.endsWith("ss")
                && !stem.endsWith("us")
                && !stem.endsWith("is")) {
            stem = stem.substring(0, stem.length() - 1);
        }
        for (String ending : List.of("isation", "ization", "ations", "ation")) {
            if (stem.endsWith(ending) && stem.length() > ending.length() + 2) {
                return bare(stem.substring(0, stem.length() - ending.length()));
            }
        }
        for (String ending : List.of("ising", "izing", "iser", "izer", "ise", "ize")) {
            if (stem.endsWith(ending) && stem.length() > ending.length() + 3) {
                return bare(stem.substring(0, stem.length() - ending.length()));
            }
        }
        for (String ending : List.of("ing", "ed", "er", "or", "ly")) {
            if (stem.endsWith(ending) && stem.length() > ending.length() + 2) {
                return bare(stem.substring(0, stem.length() - ending.length()));
            }
        }
        return bare(stem);
    }

    private static String bare(String stem) {
        int last = stem.length() - 1;
        if (last > 3 && stem.charAt(last) == 'e') {
            return stem.substring(0, last);
        }
        boolean doubled = last > 2 && stem.charAt(last) == stem.charAt(last - 1);
        return doubled && "bdgmnprt".indexOf(stem.charAt(last)) >= 0
                ? stem.substring(0, last)
                : stem;
    }
}
