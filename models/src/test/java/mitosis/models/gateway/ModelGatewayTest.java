package mitosis.models.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import mitosis.models.Answer;
import mitosis.models.Model;
import mitosis.models.ModelDescription;
import mitosis.models.Prompt;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

@Timeout(30)
class ModelGatewayTest {
    private static final Payer OTTER = Payer.of("default", "otter");
    private static final GatewayConfig CONFIG =
            new GatewayConfig(2, 10, 4_000, 40_000, Duration.ofHours(1), 2_000);
    private static final Prompt PROMPT = Prompt.chat("", "x".repeat(400)).withMaxOutputTokens(500);

    private final AtomicBoolean stopped = new AtomicBoolean();
    private final FakeBank bank = new FakeBank().with(OTTER, 10_000);

    @Test
    void tokensAreDrawnInChunksAndGivenBackWhenItCloses() {
        try (ModelGateway gateway = gateway(_ -> new Answer("yes", "m", 100, 50))) {
            for (int i = 0; i < 10; i++) {
                gateway.complete(OTTER, PROMPT);
            }
            assertThat(bank.draws()).containsExactly(4_000L);
        }
        assertThat(bank.left(OTTER)).isEqualTo(10_000 - 10 * 150);
    }

    @Test
    void purseThatHoldsLessThanAChunkPaysForWhatItCan() {
        bank.with(OTTER, 700);
        try (ModelGateway gateway = gateway(_ -> new Answer("yes", "m", 100, 500))) {
            gateway.complete(OTTER, PROMPT);

            RefusedException refused = refusal(gateway);
            assertThat(refused.code()).isEqualTo(ErrorCode.PURSE_EMPTY);
            assertThat(gateway.counts().answered()).isEqualTo(1);
            assertThat(gateway.counts().refused()).isEqualTo(1);
        }
        assertThat(bank.left(OTTER)).isEqualTo(100);
    }

    @Test
    void nearlyEmptyPurseBuysAShorterAnswer() {
        bank.with(OTTER, 400);
        try (ModelGateway gateway =
                gateway(prompt -> new Answer("" + prompt.maxOutputTokens(), "m", 100, 300))) {
            assertThat(gateway.complete(OTTER, PROMPT).text()).isEqualTo("300");
            assertThat(refusal(gateway).metadata()).containsEntry("left", "0");
        }
    }

    @Test
    void failedCallCostsNothing() {
        try (ModelGateway gateway =
                gateway(_ -> {
                    throw new RefusedException(ErrorCode.MODEL_UNAVAILABLE, "down");
                })) {
            assertThat(refusal(gateway).code()).isEqualTo(ErrorCode.MODEL_UNAVAILABLE);
            assertThat(gateway.counts().failed()).isEqualTo(1);
        }
        assertThat(bank.left(OTTER)).isEqualTo(10_000);
    }

    @Test
    void answerLongerThanWasHeldIsPaidForInFull() {
        try (ModelGateway gateway = gateway(_ -> new Answer("yes", "m", 5_000, 500))) {
            gateway.complete(OTTER, PROMPT);
        }
        assertThat(bank.left(OTTER)).isEqualTo(10_000 - 5_500);
    }

    @Test
    void namespacePaysWhereNoAgentIsNamed() {
        Payer namespace = Payer.of("default", "");
        bank.with(namespace, 100_000);
        try (ModelGateway gateway = gateway(_ -> new Answer("yes", "m", 1, 1))) {
            gateway.complete("", "", PROMPT);
        }
        assertThat(bank.left(namespace)).isEqualTo(100_000 - 2);
        assertThat(bank.left(OTTER)).isEqualTo(10_000);
    }

    @Test
    void stopSwitchEndsAllAsking() {
        try (ModelGateway gateway = gateway(_ -> new Answer("yes", "m", 1, 1))) {
            stopped.set(true);
            assertThat(refusal(gateway).code()).isEqualTo(ErrorCode.STOPPED);
        }
    }

    @Test
    void promptIsHeldToTheGatewaysOwnLimit() {
        try (ModelGateway gateway =
                gateway(prompt -> new Answer("" + prompt.maxOutputTokens(), "m", 1, 1))) {
            assertThat(gateway.complete(OTTER, PROMPT.withMaxOutputTokens(9_000)).text())
                    .isEqualTo("2000");
        }
    }

    @Test
    void closedGatewayAsksNobody() {
        ModelGateway gateway = gateway(_ -> new Answer("yes", "m", 1, 1));
        gateway.close();

        assertThat(refusal(gateway).code()).isEqualTo(ErrorCode.UNAVAILABLE);
    }

    @Test
    void unspentTokensAreGivenBackAfterAWhile() {
        Instant[] now = {Instant.EPOCH};
        Account account = new Account(OTTER, bank, 4_000, now[0]);
        hold(account, 600, now[0]);
        account.settle(600, 100, now[0]);

        assertThat(account.closeIfIdle(now[0].minusSeconds(1))).isFalse();
        assertThat(account.closeIfIdle(now[0].plusSeconds(1))).isTrue();
        assertThat(bank.left(OTTER)).isEqualTo(10_000 - 100);
    }

    private static void hold(Account account, long tokens, Instant now) {
        try {
            assertThat(account.hold(tokens, tokens, Duration.ofSeconds(1), now)).hasValue(tokens);
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static RefusedException refusal(ModelGateway gateway) {
        return catchThrowableOfType(RefusedException.class, () -> gateway.complete(OTTER, PROMPT));
    }

    private ModelGateway gateway(Function<Prompt, Answer> answers) {
        Model model =
                new Model() {
                    @Override
                    public Answer complete(Prompt prompt) {
                        return answers.apply(prompt);
                    }

                    @Override
                    public ModelDescription describe() {
                        return new ModelDescription("test", "m", "A fake.");
                    }
                };
        return new ModelGateway(model, bank, stopped::get, CONFIG, () -> Instant.EPOCH);
    }
}
