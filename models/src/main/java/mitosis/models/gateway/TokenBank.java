package mitosis.models.gateway;

import java.time.Duration;

/** The purses, as far as the gateway knows them: tokens are drawn before they are spent. */
public interface TokenBank {
    /**
     * Takes tokens out of a purse; a negative amount gives back.
     *
     * @throws mitosis.rpc.RefusedException PURSE_EMPTY when the purse holds fewer, and nothing was
     *     taken; STOPPED, AGENT_NOT_FOUND, AGENT_RETIRED, UNAVAILABLE
     */
    void draw(Payer payer, long tokens, Duration timeLeft);
}
