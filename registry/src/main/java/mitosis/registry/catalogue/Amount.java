package mitosis.registry.catalogue;

import mitosis.registry.v1.Purse;

/**
 * What a purse holds, or a part of it on its way. Nothing in it is ever negative.
 *
 * @param generations how many may follow below its owner: a bound, not something that is spent
 */
public record Amount(long slots, long tokens, int generations) {
    public static final Amount NOTHING = new Amount(0, 0, 0);

    public Amount {
        if (slots < 0 || tokens < 0 || generations < 0) {
            throw new IllegalArgumentException(
                    "purse of %d slots, %d tokens, %d generations must not be negative"
                            .formatted(slots, tokens, generations));
        }
    }

    public static Amount of(Purse purse) {
        return new Amount(purse.getSlots(), purse.getTokens(), purse.getGenerations());
    }

    public Purse toPurse() {
        return Purse.newBuilder()
                .setSlots(slots)
                .setTokens(tokens)
                .setGenerations(generations)
                .build();
    }

    public Amount plus(Amount more) {
        return new Amount(
                Math.addExact(slots, more.slots), Math.addExact(tokens, more.tokens), generations);
    }

    public Amount minus(Amount part) {
        return new Amount(slots - part.slots, tokens - part.tokens, generations);
    }

    /** With so many tokens less; a negative number puts some back. */
    public Amount lessTokens(long spent) {
        return new Amount(slots, Math.subtractExact(tokens, spent), generations);
    }
}
