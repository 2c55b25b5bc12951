package mitosis.sandbox.charged;

/** Stands in for {@link CharSequence}. */
public final class Sequences {
    private Sequences() {}

    public static CharSequence subSequence(CharSequence text, int begin, int end) {
        return Strings.substring(Strings.of(text), begin, end);
    }
}
