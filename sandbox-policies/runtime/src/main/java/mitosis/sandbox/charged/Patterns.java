package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Stands in for {@link Pattern} and for what regular expressions do in {@link String}. */
public final class Patterns {
    private Patterns() {}

    private static final int FLAGS =
            Pattern.CASE_INSENSITIVE
                    | Pattern.MULTILINE
                    | Pattern.DOTALL
                    | Pattern.UNICODE_CASE
                    | Pattern.UNICODE_CHARACTER_CLASS
                    | Pattern.LITERAL
                    | Pattern.UNIX_LINES;
    private static final int MOST_KEPT = 64;
    private static final int FUEL_A_CHARACTER = 3;

    /** A pattern, and what looking at a character costs with it. */
    record Judged(Pattern pattern, int fuel) {}

    static Judged judged(String expression, int flags) {
        Objects.requireNonNull(expression);
        var kept = Ledger.ofThisMessage().patterns();
        String key = flags + ":" + expression;
        Judged known = kept.get(key);
        if (known != null) {
            Meter.work(10 + expression.length() / 8);
            return known;
        }
        Meter.work(400 + 20L * expression.length());
        Meter.pay(1_000 + 60L * expression.length());
        if ((flags & ~FLAGS) != 0) {
            throw new IllegalArgumentException("a flag that is not admitted");
        }
        int choices = (flags & Pattern.LITERAL) == 0 ? PatternJudge.choices(expression) : 0;
        int fuel = FUEL_A_CHARACTER + expression.length() / 128 + (1 << choices) / 4;
        Judged judged = new Judged(Pattern.compile(expression, flags), fuel);
        if (kept.size() < MOST_KEPT) {
            kept.put(key, judged);
        }
        return judged;
    }

    private static Judged of(Pattern pattern) {
        return judged(pattern.pattern(), pattern.flags());
    }

    static Matcher matcher(Judged judged, String text) {
        Meter.pay(250);
        return judged.pattern().matcher(new PaidText(text, judged.fuel()));
    }

    public static Pattern compile(String expression) {
        return judged(expression, 0).pattern();
    }

    public static Pattern compile(String expression, int flags) {
        return judged(expression, flags).pattern();
    }

    public static Matcher matcher(Pattern pattern, CharSequence text) {
        return matcher(of(pattern), Strings.of(text));
    }

    public static boolean matches(String expression, CharSequence text) {
        return Matchers.matches(matcher(judged(expression, 0), Strings.of(text)));
    }

    public static String quote(String text) {
        Meter.pay(2L * text.length() + 64);
        return Pattern.quote(text);
    }

    public static String toString(Pattern pattern) {
        return pattern.pattern();
    }

    public static Predicate<String> asPredicate(Pattern pattern) {
        return text -> Matchers.find(matcher(pattern, text));
    }

    public static Predicate<String> asMatchPredicate(Pattern pattern) {
        return text -> Matchers.matches(matcher(pattern, text));
    }

    public static String[] split(Pattern pattern, CharSequence text) {
        return split(pattern, text, 0);
    }

    public static String[] split(Pattern pattern, CharSequence text, int limit) {
        return array(pieces(of(pattern), Strings.of(text), limit));
    }

    public static Stream<String> splitAsStream(Pattern pattern, CharSequence text) {
        return Stages.paid(pieces(of(pattern), Strings.of(text), 0).stream());
    }

    public static boolean matches(String text, String expression) {
        return Matchers.matches(matcher(judged(expression, 0), text));
    }

    public static String replaceAll(String text, String expression, String replacement) {
        return Matchers.replaceAll(matcher(judged(expression, 0), text), replacement);
    }

    public static String replaceFirst(String text, String expression, String replacement) {
        return Matchers.replaceFirst(matcher(judged(expression, 0), text), replacement);
    }

    public static String[] split(String text, String expression) {
        return split(text, expression, 0);
    }

    public static String[] split(String text, String expression, int limit) {
        boolean plain =
                expression.length() == 1 && ".$|()[{^?*+\\".indexOf(expression.charAt(0)) < 0;
        if (!plain) {
            return array(pieces(judged(expression, 0), text, limit));
        }
        Meter.pay(4L * text.length() + 64);
        String[] pieces = text.split(expression, limit);
        Meter.pay(48L * pieces.length);
        return pieces;
    }

    private static String[] array(List<String> pieces) {
        Meter.array(pieces.size(), 8);
        return pieces.toArray(new String[0]);
    }

    /** As {@link Pattern#split} does it. */
    private static List<String> pieces(Judged judged, String text, int limit) {
        List<String> pieces = new ArrayList<>();
        Matcher matcher = matcher(judged, text);
        int begin = 0;
        while ((limit <= 0 || pieces.size() < limit - 1) && Matchers.find(matcher)) {
            boolean nothingAtStart = begin == 0 && matcher.start() == 0 && matcher.end() == 0;
            if (!nothingAtStart) {
                Meter.work(8);
                pieces.add(Strings.substring(text, begin, matcher.start()));
                begin = matcher.end();
            }
        }
        if (begin == 0 && pieces.isEmpty()) {
            pieces.add(text);
            return pieces;
        }
        pieces.add(Strings.substring(text, begin));
        while (limit == 0 && !pieces.isEmpty() && pieces.getLast().isEmpty()) {
            pieces.removeLast();
        }
        return pieces;
    }
}
