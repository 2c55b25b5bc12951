package mitosis.models.gateway;

import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Purses in memory that remember every draw. */
final class FakeBank implements TokenBank {
    private final Map<Payer, Long> purses = new HashMap<>();
    private final List<Long> draws = new ArrayList<>();

    synchronized FakeBank with(Payer payer, long tokens) {
        purses.put(payer, tokens);
        return this;
    }

    @Override
    public synchronized void draw(Payer payer, long tokens, Duration timeLeft) {
        long left = purses.getOrDefault(payer, 0L);
        if (tokens > left) {
            throw new RefusedException(
                    ErrorCode.PURSE_EMPTY,
                    "the purse is empty",
                    "",
                    Map.of("left", String.valueOf(left)));
        }
        purses.put(payer, left - tokens);
        draws.add(tokens);
    }

    synchronized long left(Payer payer) {
        return purses.getOrDefault(payer, 0L);
    }

    synchronized List<Long> draws() {
        return List.copyOf(draws);
    }
}
