package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** How large exact numbers may grow: what is bounded when it is made stays cheap ever after. */
final class BigLimits {
    private BigLimits() {}

    static final int DIGITS = 4_000;
    static final int BITS = 16_384;
    private static final int PRECISION = 1_000;

    static BigDecimal made(BigDecimal number) {
        if (Math.abs((long) number.scale()) > DIGITS || number.precision() > DIGITS) {
            throw new ArithmeticException("a number of more than %d digits".formatted(DIGITS));
        }
        Meter.pay(64 + number.precision() / 2);
        return number;
    }

    static BigInteger made(BigInteger number) {
        if (number.bitLength() > BITS) {
            throw new ArithmeticException("a number of more than %d bits".formatted(BITS));
        }
        Meter.pay(48 + number.bitLength() / 8);
        return number;
    }

    /** A text of digits is read in time that grows with its square. */
    static String text(String text) {
        if (text.length() > DIGITS) {
            throw new NumberFormatException("more than %d characters".formatted(DIGITS));
        }
        Meter.work(20 + (long) text.length() * text.length() / 64);
        return text;
    }

    static MathContext context(MathContext context) {
        if (context.getPrecision() > PRECISION) {
            throw new ArithmeticException("a precision above %d".formatted(PRECISION));
        }
        Meter.work(20 + context.getPrecision());
        return context;
    }

    static int scale(int scale) {
        if (Math.abs((long) scale) > PRECISION) {
            throw new ArithmeticException("a scale above %d".formatted(PRECISION));
        }
        Meter.work(20 + Math.abs(scale));
        return scale;
    }

    /** Both brought to one scale. */
    static void aligned(BigDecimal a, BigDecimal b) {
        long apart = Math.abs((long) a.scale() - b.scale());
        long digits = apart + a.precision() + b.precision();
        Meter.work(10 + digits / 4 + apart * apart / 256);
    }

    static void multiplied(BigDecimal a, BigDecimal b) {
        Meter.work(10 + (long) a.precision() * b.precision() / 64);
    }

    static void divided(BigDecimal a, BigDecimal b) {
        long digits = (long) a.precision() + Math.abs(a.scale()) + Math.abs(b.scale());
        Meter.work(60 + digits * (b.precision() + 8L) / 32);
    }

    static void written(BigDecimal number) {
        Meter.work(10 + (long) number.precision() * number.precision() / 256);
        Meter.text(Math.abs((long) number.scale()) + number.precision());
    }

    static void added(BigInteger a, BigInteger b) {
        Meter.work(6 + (a.bitLength() + b.bitLength()) / 64);
    }

    static void multiplied(BigInteger a, BigInteger b) {
        Meter.work(10 + (long) a.bitLength() * b.bitLength() / 4_096);
    }
}
