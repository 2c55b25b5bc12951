package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Stands in for {@link BigDecimal}. */
public final class Decimals {
    private Decimals() {}

    public static BigDecimal create(String text) {
        BigDecimal number = new BigDecimal(BigLimits.text(text));
        if (Math.abs((long) number.scale()) > BigLimits.DIGITS) {
            throw new NumberFormatException("an exponent that is too large");
        }
        return BigLimits.made(number);
    }

    public static BigDecimal create(int number) {
        return BigLimits.made(new BigDecimal(number));
    }

    public static BigDecimal create(long number) {
        return BigLimits.made(new BigDecimal(number));
    }

    public static BigDecimal create(double number) {
        Meter.work(100);
        return BigLimits.made(new BigDecimal(number));
    }

    public static BigDecimal create(BigInteger number) {
        Meter.work(100 + number.bitLength());
        return BigLimits.made(new BigDecimal(number));
    }

    public static BigDecimal valueOf(double number) {
        Meter.work(60);
        return BigLimits.made(BigDecimal.valueOf(number));
    }

    public static BigDecimal valueOf(long unscaled, int scale) {
        return BigLimits.made(BigDecimal.valueOf(unscaled, scale));
    }

    public static BigDecimal add(BigDecimal a, BigDecimal b) {
        BigLimits.aligned(a, b);
        return BigLimits.made(a.add(b));
    }

    public static BigDecimal add(BigDecimal a, BigDecimal b, MathContext context) {
        BigLimits.aligned(a, b);
        return BigLimits.made(a.add(b, BigLimits.context(context)));
    }

    public static BigDecimal subtract(BigDecimal a, BigDecimal b) {
        BigLimits.aligned(a, b);
        return BigLimits.made(a.subtract(b));
    }

    public static BigDecimal subtract(BigDecimal a, BigDecimal b, MathContext context) {
        BigLimits.aligned(a, b);
        return BigLimits.made(a.subtract(b, BigLimits.context(context)));
    }

    public static BigDecimal multiply(BigDecimal a, BigDecimal b) {
        BigLimits.multiplied(a, b);
        return BigLimits.made(a.multiply(b));
    }

    public static BigDecimal multiply(BigDecimal a, BigDecimal b, MathContext context) {
        BigLimits.multiplied(a, b);
        return BigLimits.made(a.multiply(b, BigLimits.context(context)));
    }

    public static BigDecimal max(BigDecimal a, BigDecimal b) {
        BigLimits.aligned(a, b);
        return a.max(b);
    }

    public static BigDecimal min(BigDecimal a, BigDecimal b) {
        BigLimits.aligned(a, b);
        return a.min(b);
    }

    public static int compareTo(BigDecimal a, BigDecimal b) {
        BigLimits.aligned(a, b);
        return a.compareTo(b);
    }

    /** An exact quotient has as many digits as it needs: only short numbers are tried. */
    public static BigDecimal divide(BigDecimal a, BigDecimal b) {
        if (a.precision() + b.precision() > 200) {
            throw new ArithmeticException("long numbers are divided with a scale");
        }
        Meter.work(2_000);
        BigLimits.divided(a, b);
        return BigLimits.made(a.divide(b));
    }

    public static BigDecimal divide(BigDecimal a, BigDecimal b, RoundingMode mode) {
        BigLimits.divided(a, b);
        return BigLimits.made(a.divide(b, mode));
    }

    public static BigDecimal divide(BigDecimal a, BigDecimal b, int scale, RoundingMode mode) {
        BigLimits.divided(a, b);
        return BigLimits.made(a.divide(b, BigLimits.scale(scale), mode));
    }

    public static BigDecimal divide(BigDecimal a, BigDecimal b, MathContext context) {
        BigLimits.divided(a, b);
        return BigLimits.made(a.divide(b, BigLimits.context(context)));
    }

    public static BigDecimal remainder(BigDecimal a, BigDecimal b) {
        BigLimits.aligned(a, b);
        BigLimits.divided(a, b);
        return BigLimits.made(a.remainder(b));
    }

    public static BigDecimal pow(BigDecimal number, int exponent) {
        long digits = (long) number.precision() * Math.max(1, exponent);
        long scale = Math.abs((long) number.scale()) * Math.max(1, exponent);
        if (exponent < 0 || digits > BigLimits.DIGITS || scale > BigLimits.DIGITS) {
            throw new ArithmeticException("a power that is too large");
        }
        Meter.work(20 + digits * digits / 64);
        return BigLimits.made(number.pow(exponent));
    }

    public static BigDecimal pow(BigDecimal number, int exponent, MathContext context) {
        if (context.getPrecision() == 0) {
            return pow(number, exponent);
        }
        BigLimits.context(context);
        if (Math.abs((long) exponent) > 100_000) {
            throw new ArithmeticException("a power that is too large");
        }
        long steps = 34L - Integer.numberOfLeadingZeros(Math.abs(exponent));
        long digits = (long) context.getPrecision() + number.precision();
        Meter.work(40 * steps * (1 + digits * digits / 64));
        return BigLimits.made(number.pow(exponent, context));
    }

    public static BigDecimal sqrt(BigDecimal number, MathContext context) {
        int precision = context.getPrecision();
        if (precision == 0 || precision > 200) {
            throw new ArithmeticException("a root needs a precision of 1 to 200");
        }
        Meter.work(4_000 + (long) number.precision() * number.precision() / 16);
        return BigLimits.made(number.sqrt(context));
    }

    public static BigDecimal setScale(BigDecimal number, int scale, RoundingMode mode) {
        BigLimits.divided(number, number);
        return BigLimits.made(number.setScale(BigLimits.scale(scale), mode));
    }

    public static BigDecimal setScale(BigDecimal number, int scale) {
        BigLimits.divided(number, number);
        return BigLimits.made(number.setScale(BigLimits.scale(scale)));
    }

    public static BigDecimal round(BigDecimal number, MathContext context) {
        BigLimits.divided(number, number);
        return BigLimits.made(number.round(BigLimits.context(context)));
    }

    public static BigDecimal stripTrailingZeros(BigDecimal number) {
        BigLimits.divided(number, number);
        return BigLimits.made(number.stripTrailingZeros());
    }

    public static BigDecimal movePointLeft(BigDecimal number, int places) {
        return BigLimits.made(number.movePointLeft(BigLimits.scale(places)));
    }

    public static BigDecimal movePointRight(BigDecimal number, int places) {
        return BigLimits.made(number.movePointRight(BigLimits.scale(places)));
    }

    public static String toPlainString(BigDecimal number) {
        BigLimits.written(number);
        return number.toPlainString();
    }

    public static BigInteger toBigInteger(BigDecimal number) {
        BigLimits.divided(number, number);
        return BigLimits.made(number.toBigInteger());
    }
}
