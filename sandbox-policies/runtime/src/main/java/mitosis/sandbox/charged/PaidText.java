package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

/** The text that a pattern is matched against: each character that is looked at is paid for. */
final class PaidText implements CharSequence {
    private final String text;
    private final int fuel;

    PaidText(String text, int fuel) {
        this.text = text;
        this.fuel = fuel;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        Meter.charge(fuel);
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int begin, int end) {
        return Strings.substring(text, begin, end);
    }

    @Override
    public String toString() {
        Meter.work(4);
        return text;
    }
}
