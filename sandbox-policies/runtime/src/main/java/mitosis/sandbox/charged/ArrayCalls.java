package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Stands in for {@link Arrays}. */
@SuppressWarnings("ReferenceEquality") // as the JDK does it
public final class ArrayCalls {
    private ArrayCalls() {}

    private static void sorts(int length) {
        Meter.work(8 + (long) length * (33 - Integer.numberOfLeadingZeros(length | 1)) / 3);
    }

    public static void sort(int[] all) {
        sorts(all.length);
        Arrays.sort(all);
    }

    public static void sort(long[] all) {
        sorts(all.length);
        Arrays.sort(all);
    }

    public static void sort(double[] all) {
        sorts(all.length);
        Arrays.sort(all);
    }

    public static void sort(char[] all) {
        sorts(all.length);
        Arrays.sort(all);
    }

    public static void sort(Object[] all) {
        sort(all, null);
    }

    public static <T> void sort(T[] all, Comparator<? super T> order) {
        Meter.array(all.length, 8);
        Meter.work(2L * all.length);
        Arrays.sort(all, Lists.order(order));
    }

    public static void fill(int[] all, int value) {
        Generated.reads(all);
        Arrays.fill(all, value);
    }

    public static void fill(long[] all, long value) {
        Generated.reads(all);
        Arrays.fill(all, value);
    }

    public static void fill(double[] all, double value) {
        Generated.reads(all);
        Arrays.fill(all, value);
    }

    public static void fill(char[] all, char value) {
        Generated.reads(all);
        Arrays.fill(all, value);
    }

    public static void fill(boolean[] all, boolean value) {
        Generated.reads(all);
        Arrays.fill(all, value);
    }

    public static void fill(Object[] all, Object value) {
        Generated.reads(all);
        Arrays.fill(all, value);
    }

    public static int[] copyOf(int[] all, int length) {
        Meter.array(length, 4);
        return Arrays.copyOf(all, length);
    }

    public static long[] copyOf(long[] all, int length) {
        Meter.array(length, 8);
        return Arrays.copyOf(all, length);
    }

    public static double[] copyOf(double[] all, int length) {
        Meter.array(length, 8);
        return Arrays.copyOf(all, length);
    }

    public static char[] copyOf(char[] all, int length) {
        Meter.array(length, 2);
        return Arrays.copyOf(all, length);
    }

    public static boolean[] copyOf(boolean[] all, int length) {
        Meter.array(length, 1);
        return Arrays.copyOf(all, length);
    }

    public static <T> T[] copyOf(T[] all, int length) {
        Meter.array(length, 8);
        return Arrays.copyOf(all, length);
    }

    public static int[] copyOfRange(int[] all, int begin, int end) {
        range(begin, end, 4);
        return Arrays.copyOfRange(all, begin, end);
    }

    public static double[] copyOfRange(double[] all, int begin, int end) {
        range(begin, end, 8);
        return Arrays.copyOfRange(all, begin, end);
    }

    public static char[] copyOfRange(char[] all, int begin, int end) {
        range(begin, end, 2);
        return Arrays.copyOfRange(all, begin, end);
    }

    public static <T> T[] copyOfRange(T[] all, int begin, int end) {
        range(begin, end, 8);
        return Arrays.copyOfRange(all, begin, end);
    }

    private static void range(int begin, int end, int elementBytes) {
        Meter.pay(16 + Math.max(0, (long) end - begin) * elementBytes);
    }

    @SuppressWarnings("varargs") // the JDK's own method is given the same array
    @SafeVarargs
    public static <T> List<T> asList(T... all) {
        Meter.pay(24);
        return Arrays.asList(all);
    }

    public static boolean equals(Object[] some, Object[] others) {
        return some == others
                || (some != null
                        && others != null
                        && Equality.equal(Arrays.asList(some), Arrays.asList(others)));
    }

    public static int hashCode(Object[] all) {
        return all == null ? 0 : Equality.hash(Arrays.asList(all));
    }

    public static String toString(Object[] all) {
        return all == null ? "null" : Rendering.of(Arrays.asList(all));
    }

    public static String toString(int[] all) {
        Meter.text(all == null ? 4 : 2 + 13L * all.length);
        return Arrays.toString(all);
    }

    public static String toString(long[] all) {
        Meter.text(all == null ? 4 : 2 + 22L * all.length);
        return Arrays.toString(all);
    }

    public static String toString(double[] all) {
        Meter.text(all == null ? 4 : 2 + 26L * all.length);
        return Arrays.toString(all);
    }

    public static String toString(char[] all) {
        Meter.text(all == null ? 4 : 2 + 3L * all.length);
        return Arrays.toString(all);
    }

    public static String toString(boolean[] all) {
        Meter.text(all == null ? 4 : 2 + 7L * all.length);
        return Arrays.toString(all);
    }

    public static boolean equals(int[] some, int[] others) {
        Generated.reads(some);
        return Arrays.equals(some, others);
    }

    public static int hashCode(int[] all) {
        Generated.reads(all);
        return Arrays.hashCode(all);
    }

    public static boolean equals(char[] some, char[] others) {
        Generated.reads(some);
        return Arrays.equals(some, others);
    }

    public static int hashCode(char[] all) {
        Generated.reads(all);
        return Arrays.hashCode(all);
    }
}
