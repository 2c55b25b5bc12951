package mitosis.sandbox.charged;

import mitosis.sandbox.run.KillCause;
import mitosis.sandbox.run.Meter;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Stands in for {@link Matcher}. */
public final class Matchers {
    private Matchers() {}

    public static boolean find(Matcher matcher) {
        int from = matcher.hasMatch() ? matcher.end() : matcher.regionStart();
        Meter.work(10);
        boolean found;
        try {
            found = matcher.find();
        } catch (StackOverflowError _) {
            throw Meter.end(KillCause.DEPTH);
        }
        // Literals are searched for without a look at each character.
        Meter.work((found ? matcher.end() : matcher.regionEnd()) - from + 1L);
        return found;
    }

    public static boolean find(Matcher matcher, int from) {
        if (from < 0 || from > matcher.regionEnd()) {
            throw new IndexOutOfBoundsException("Illegal start index");
        }
        matcher.reset();
        matcher.region(from, matcher.regionEnd());
        return find(matcher);
    }

    public static boolean matches(Matcher matcher) {
        Meter.work(10);
        try {
            return matcher.matches();
        } catch (StackOverflowError _) {
            throw Meter.end(KillCause.DEPTH);
        }
    }

    public static boolean lookingAt(Matcher matcher) {
        Meter.work(10);
        try {
            return matcher.lookingAt();
        } catch (StackOverflowError _) {
            throw Meter.end(KillCause.DEPTH);
        }
    }

    public static Matcher reset(Matcher matcher) {
        Meter.work(4);
        return matcher.reset();
    }

    public static String quoteReplacement(String text) {
        Meter.pay(4L * text.length() + 24);
        return Matcher.quoteReplacement(text);
    }

    public static MatchResult toMatchResult(Matcher matcher) {
        Meter.pay(150 + 8L * matcher.groupCount() + 2L * matcher.regionEnd());
        return matcher.toMatchResult();
    }

    public static String group(MatchResult result) {
        return group(result, 0);
    }

    public static String group(MatchResult result, int group) {
        Meter.pay(2L * Math.max(0, result.end(group) - result.start(group)) + 24);
        return result.group(group);
    }

    public static String group(MatchResult result, String name) {
        Meter.pay(2L * Math.max(0, result.end(name) - result.start(name)) + 24);
        return result.group(name);
    }

    public static String group(Matcher matcher) {
        return group((MatchResult) matcher);
    }

    public static String group(Matcher matcher, int group) {
        return group((MatchResult) matcher, group);
    }

    public static String group(Matcher matcher, String name) {
        return group((MatchResult) matcher, name);
    }

    public static Matcher appendReplacement(
            Matcher matcher, StringBuilder text, String replacement) {
        long references = replacement.chars().filter(c -> c == '$').count();
        long longest = 0;
        for (int i = 0; references > 0 && i <= matcher.groupCount(); i++) {
            longest = Math.max(longest, matcher.end(i) - matcher.start(i));
        }
        Meter.work(replacement.length() / 2 + 4);
        int before = text.length();
        Builders.room(text, replacement.length() + references * longest);
        matcher.appendReplacement(text, replacement);
        Builders.room(text, 0);
        Meter.pay(2L * (text.length() - before));
        return matcher;
    }

    public static StringBuilder appendTail(Matcher matcher, StringBuilder text) {
        int before = text.length();
        matcher.appendTail(text);
        Builders.room(text, 0);
        Meter.pay(2L * (text.length() - before));
        return text;
    }

    private static String replace(
            Matcher matcher, Function<MatchResult, String> replacement, boolean all) {
        matcher.reset();
        StringBuilder replaced = new StringBuilder();
        while (find(matcher)) {
            appendReplacement(matcher, replaced, replacement.apply(matcher));
            if (!all) {
                break;
            }
        }
        return Builders.toString(appendTail(matcher, replaced));
    }

    public static String replaceAll(Matcher matcher, String replacement) {
        return replace(matcher, _ -> replacement, true);
    }

    public static String replaceFirst(Matcher matcher, String replacement) {
        return replace(matcher, _ -> replacement, false);
    }

    public static String replaceAll(Matcher matcher, Function<MatchResult, String> replacement) {
        return replace(matcher, replacement, true);
    }

    public static String replaceFirst(Matcher matcher, Function<MatchResult, String> replacement) {
        return replace(matcher, replacement, false);
    }

    public static Stream<MatchResult> results(Matcher matcher) {
        matcher.reset();
        Iterator<MatchResult> results =
                new Iterator<>() {
                    private boolean looked;
                    private boolean found;

                    @Override
                    public boolean hasNext() {
                        if (!looked) {
                            found = find(matcher);
                            looked = true;
                        }
                        return found;
                    }

                    @Override
                    public MatchResult next() {
                        if (!hasNext()) {
                            throw new NoSuchElementException();
                        }
                        looked = false;
                        return toMatchResult(matcher);
                    }
                };
        return Stages.paid(
                StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(
                                results, Spliterator.ORDERED | Spliterator.NONNULL),
                        false));
    }
}
