package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.math.BigInteger;

/** Stands in for {@link BigInteger}. */
public final class BigIntegers {
    private BigIntegers() {}

    public static BigInteger create(String text) {
        return BigLimits.made(new BigInteger(BigLimits.text(text)));
    }

    public static BigInteger valueOf(long number) {
        return BigLimits.made(BigInteger.valueOf(number));
    }

    public static BigInteger add(BigInteger a, BigInteger b) {
        BigLimits.added(a, b);
        return BigLimits.made(a.add(b));
    }

    public static BigInteger subtract(BigInteger a, BigInteger b) {
        BigLimits.added(a, b);
        return BigLimits.made(a.subtract(b));
    }

    public static BigInteger multiply(BigInteger a, BigInteger b) {
        BigLimits.multiplied(a, b);
        return BigLimits.made(a.multiply(b));
    }

    public static BigInteger divide(BigInteger a, BigInteger b) {
        BigLimits.multiplied(a, b);
        return BigLimits.made(a.divide(b));
    }

    public static BigInteger mod(BigInteger a, BigInteger b) {
        BigLimits.multiplied(a, b);
        return BigLimits.made(a.mod(b));
    }

    public static BigInteger remainder(BigInteger a, BigInteger b) {
        BigLimits.multiplied(a, b);
        return BigLimits.made(a.remainder(b));
    }

    public static BigInteger gcd(BigInteger a, BigInteger b) {
        Meter.work(20 + (long) a.bitLength() * b.bitLength() / 128);
        return BigLimits.made(a.gcd(b));
    }

    public static BigInteger pow(BigInteger number, int exponent) {
        long bits = (long) number.bitLength() * Math.max(0, exponent);
        if (bits > BigLimits.BITS) {
            throw new ArithmeticException("a power that is too large");
        }
        Meter.work(20 + bits * bits / 4_096);
        return BigLimits.made(number.pow(exponent));
    }

    public static BigInteger modPow(BigInteger number, BigInteger exponent, BigInteger modulus) {
        long words = 1L + modulus.bitLength() / 32;
        Meter.work(200 + exponent.bitLength() * words * words);
        return BigLimits.made(number.modPow(exponent, modulus));
    }

    public static int compareTo(BigInteger a, BigInteger b) {
        BigLimits.added(a, b);
        return a.compareTo(b);
    }
}
