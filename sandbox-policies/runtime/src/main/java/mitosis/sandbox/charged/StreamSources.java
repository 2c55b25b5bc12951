package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Stands in for what makes streams of other things. */
public final class StreamSources {
    private StreamSources() {}

    public static <T> Stream<T> stream(Collection<T> all) {
        Meter.work(1 + Ledger.ofThisMessage().emptyBins() / 8);
        return Stages.paid(all.stream());
    }

    public static <T> Stream<T> stream(T[] all) {
        return Stages.paid(Arrays.stream(all));
    }

    public static <T> Stream<T> stream(T[] all, int begin, int end) {
        return Stages.paid(Arrays.stream(all, begin, end));
    }

    public static IntStream stream(int[] all) {
        return Stages.paid(Arrays.stream(all));
    }

    public static IntStream stream(int[] all, int begin, int end) {
        return Stages.paid(Arrays.stream(all, begin, end));
    }

    public static LongStream stream(long[] all) {
        return Stages.paid(Arrays.stream(all));
    }

    public static DoubleStream stream(double[] all) {
        return Stages.paid(Arrays.stream(all));
    }

    public static <T> Stream<T> stream(Optional<T> optional) {
        return Stages.paid(optional.stream());
    }

    public static IntStream chars(String text) {
        return Stages.paid(text.chars());
    }

    public static IntStream codePoints(String text) {
        return Stages.paid(text.codePoints());
    }

    public static IntStream chars(CharSequence text) {
        return chars(Strings.of(text));
    }

    public static IntStream chars(StringBuilder text) {
        return chars(Builders.toString(text));
    }

    public static Stream<String> lines(String text) {
        Meter.pay(2L * text.length() + 64);
        return Stages.paid(text.lines());
    }
}
