package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The paying stages of streams. Each is a filter, for a filter also hides how long a stream is: the
 * JDK would make room for all of it before the first element.
 */
final class Stages {
    private Stages() {}

    private static final int STEP = 3;
    private static final int STAGE = 160;

    static <T> Stream<T> paid(Stream<T> stream) {
        Meter.pay(STAGE);
        return stream.filter(_ -> step(0));
    }

    static IntStream paid(IntStream stream) {
        Meter.pay(STAGE);
        return stream.filter(_ -> step(0));
    }

    static LongStream paid(LongStream stream) {
        Meter.pay(STAGE);
        return stream.filter(_ -> step(0));
    }

    static DoubleStream paid(DoubleStream stream) {
        Meter.pay(STAGE);
        return stream.filter(_ -> step(0));
    }

    /** Each element will be kept until the last has come. */
    static <T> Stream<T> kept(Stream<T> stream) {
        return stream.filter(_ -> step(16));
    }

    static IntStream kept(IntStream stream) {
        return stream.filter(_ -> step(16));
    }

    static LongStream kept(LongStream stream) {
        return stream.filter(_ -> step(16));
    }

    static DoubleStream kept(DoubleStream stream) {
        return stream.filter(_ -> step(16));
    }

    static void made() {
        Meter.pay(STAGE);
    }

    private static boolean step(int bytes) {
        Meter.work(STEP);
        if (bytes > 0) {
            Meter.pay(bytes);
        }
        return true;
    }
}
