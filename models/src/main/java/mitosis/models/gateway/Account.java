package mitosis.models.gateway;

import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tokens drawn from one purse and not spent yet. A call holds what it may need before it runs, and
 * settles for what it took; draws are larger than one call, so that not every call asks the
 * registry.
 */
final class Account {
    private static final Logger log = LoggerFactory.getLogger(Account.class);
    private static final Duration GIVING_BACK = Duration.ofSeconds(5);

    private final ReentrantLock lock = new ReentrantLock();
    private final Payer payer;
    private final TokenBank bank;
    private final long chunk;

    /** Below zero when calls took more than they had held. */
    private long available;

    private int running;
    private Instant lastUsed;
    private boolean closed;

    Account(Payer payer, TokenBank bank, long chunk, Instant now) {
        this.payer = payer;
        this.bank = bank;
        this.chunk = chunk;
        this.lastUsed = now;
    }

    /**
     * Keeps tokens for a call: as many as are wanted, or what the purse has, if it is not less than
     * the least.
     *
     * @return how many are held; absent when the account was closed meanwhile and a new one is
     *     needed
     */
    OptionalLong hold(long least, long wanted, Duration timeLeft, Instant now)
            throws InterruptedException {
        if (!lock.tryLock(timeLeft.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new RefusedException(
                    ErrorCode.DEADLINE_EXCEEDED,
                    "the tokens of %s were not drawn in time".formatted(payer),
                    "allow more time");
        }
        try {
            if (closed) {
                return OptionalLong.empty();
            }
            if (available < wanted) {
                draw(least - available, wanted - available, timeLeft);
            }
            long held = Math.min(wanted, available);
            available -= held;
            running++;
            lastUsed = now;
            return OptionalLong.of(held);
        } finally {
            lock.unlock();
        }
    }

    /** A call that held tokens took so many of them, or more. */
    void settle(long held, long taken, Instant now) {
        lock.lock();
        try {
            available += held - taken;
            running--;
            lastUsed = now;
            if (closed && running == 0) {
                giveBack();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Gives everything back when nobody has used it since; true when the account is closed. */
    boolean closeIfIdle(Instant since) {
        lock.lock();
        try {
            if (closed || running > 0 || lastUsed.isAfter(since)) {
                return closed;
            }
            closed = true;
            giveBack();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more calls; gives back what is left as soon as none runs. */
    void close() {
        lock.lock();
        try {
            closed = true;
            if (running == 0) {
                giveBack();
            }
        } finally {
            lock.unlock();
        }
    }

    /** A chunk when the purse has one, else what is wanted, else what there is. */
    private void draw(long least, long wanted, Duration timeLeft) {
        long most = Math.max(chunk, wanted);
        try {
            drawExactly(most, timeLeft);
        } catch (RefusedException refused) {
            long left = left(refused);
            if (left < least || left >= most) {
                throw refused;
            }
            drawExactly(Math.min(left, wanted), timeLeft);
        }
    }

    private void drawExactly(long tokens, Duration timeLeft) {
        if (tokens > 0) {
            bank.draw(payer, tokens, timeLeft);
            available += tokens;
        }
    }

    /** What an empty purse says it has left; below zero when something else was wrong. */
    private static long left(RefusedException refused) {
        String left = refused.metadata().getOrDefault("left", "");
        boolean told = refused.code() == ErrorCode.PURSE_EMPTY && left.matches("\\d{1,18}");
        return told ? Long.parseLong(left) : Long.MIN_VALUE;
    }

    private void giveBack() {
        if (available == 0) {
            return;
        }
        try {
            bank.draw(payer, -available, GIVING_BACK);
        } catch (RefusedException refused) {
            log.info(
                    "tokens not given back: namespace={} agent={} tokens={} code={}",
                    payer.namespace(),
                    payer.agent().orElse("-"),
                    available,
                    refused.code());
        }
        available = 0;
    }
}
