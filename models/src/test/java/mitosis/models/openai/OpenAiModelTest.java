package mitosis.models.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import mitosis.models.Answer;
import mitosis.models.AnswerForm;
import mitosis.models.Prompt;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

@Timeout(60)
class OpenAiModelTest {
    private static final String OK =
            """
            {"id":"1","model":"tiny-1","choices":[{"index":0,"message":{"role":"assistant","content":"Hello."},
            "finish_reason":"stop"}],"usage":{"prompt_tokens":7,"completion_tokens":2,"total_tokens":9}}
            """;
    private static final Retry AT_ONCE = new Retry(2, Duration.ofMillis(1));

    private record Reply(int status, String body) {}

    private record Seen(String protocol, String upgrade, String key, JsonNode body) {}

    private final Deque<Reply> replies = new ConcurrentLinkedDeque<>();
    private final Deque<Seen> seen = new ConcurrentLinkedDeque<>();
    private final CountDownLatch testIsOver = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", this::serve);
        server.createContext("/slow/chat/completions", this::serveNever);
        server.start();
    }

    @AfterEach
    void stop() {
        testIsOver.countDown();
        server.stop(0);
    }

    @Test
    void answersWithTextModelAndTokens() {
        replies.add(new Reply(200, OK));

        Answer answer = model("/v1").complete(Prompt.chat("Be kind.", "Hi").withSeed(42));

        assertThat(answer).isEqualTo(new Answer("Hello.", "tiny-1", 7, 2));
        Seen request = seen.getFirst();
        assertThat(request.protocol()).isEqualTo("HTTP/1.1");
        assertThat(request.upgrade()).isEqualTo("none");
        assertThat(request.key()).isEqualTo("Bearer secret-key");
        assertThat(request.body().at("/model").asText()).isEqualTo("asked-for");
        assertThat(request.body().at("/messages/0/content").asText()).isEqualTo("Be kind.");
        assertThat(request.body().at("/messages/1/content").asText()).isEqualTo("Hi");
        assertThat(request.body().at("/seed").asInt()).isEqualTo(42);
        assertThat(request.body().at("/max_tokens").asInt()).isEqualTo(1024);
    }

    @Test
    void formOfTheAnswerGoesOverTheWire() {
        replies.add(new Reply(200, OK));

        model("/v1").complete(formed());

        JsonNode format = seen.getFirst().body().at("/response_format");
        assertThat(format.at("/type").asText()).isEqualTo("json_schema");
        assertThat(format.at("/json_schema/name").asText()).isEqualTo("draft");
        assertThat(format.at("/json_schema/schema/properties/source/type").asText())
                .isEqualTo("string");
    }

    @Test
    void serverThatKnowsNoFormsIsAskedWithoutOne() {
        replies.add(new Reply(400, "{\"error\":{\"message\":\"response_format unknown\"}}"));
        replies.add(new Reply(200, OK));

        assertThat(model("/v1").complete(formed()).text()).isEqualTo("Hello.");
        assertThat(seen.getLast().body().has("response_format")).isFalse();
    }

    @Test
    void brokenThenWellIsAnswered() {
        replies.add(new Reply(500, "oops"));
        replies.add(new Reply(200, OK));

        assertThat(model("/v1").complete(Prompt.chat("", "Hi")).text()).isEqualTo("Hello.");
        assertThat(seen).hasSize(2);
    }

    @Test
    void busyForEverIsUnavailableAfterThreeCalls() {
        List.of(1, 2, 3, 4).forEach(_ -> replies.add(new Reply(429, "slow down, secret-key")));

        RefusedException refused = refusal("/v1", Prompt.chat("", "Hi"));

        assertThat(refused.code()).isEqualTo(ErrorCode.MODEL_UNAVAILABLE);
        assertThat(refused.message()).contains("too much to do").doesNotContain("secret-key");
        assertThat(seen).hasSize(3);
    }

    @Test
    void refusedKeyIsNotTriedAgain() {
        replies.add(new Reply(401, "{\"error\":\"bad key secret-key\"}"));

        RefusedException refused = refusal("/v1", Prompt.chat("", "Hi"));

        assertThat(refused.code()).isEqualTo(ErrorCode.MODEL_UNAVAILABLE);
        assertThat(refused.toString() + refused.next()).contains("key").doesNotContain("secret");
        assertThat(seen).hasSize(1);
    }

    @Test
    void garbageAndEmptyAnswersAreUnavailable() {
        replies.add(new Reply(200, "<html>It works!</html>"));
        replies.add(new Reply(200, "{\"choices\":[]}"));
        replies.add(new Reply(200, OK.replace("Hello.", "  ")));

        for (int i = 0; i < 3; i++) {
            assertThat(refusal("/v1", Prompt.chat("", "Hi")).code())
                    .isEqualTo(ErrorCode.MODEL_UNAVAILABLE);
        }
    }

    @Test
    void silentProviderEndsWithTheDeadline() {
        RefusedException refused =
                refusal("/slow", Prompt.chat("", "Hi").within(Duration.ofMillis(150)));

        assertThat(refused.code()).isEqualTo(ErrorCode.DEADLINE_EXCEEDED);
    }

    @Test
    void interruptEndsTheCall() throws Exception {
        var ended = new java.util.concurrent.CompletableFuture<Throwable>();
        Thread caller =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                model("/slow").complete(Prompt.chat("", "Hi"));
                            } catch (RefusedException refused) {
                                ended.complete(refused);
                            }
                        });
        caller.interrupt();

        assertThat(ended.get(10, TimeUnit.SECONDS)).hasMessageContaining("cancelled");
    }

    @Test
    void nobodyThereIsUnavailable() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var model = new OpenAiModel(URI.create("http://127.0.0.1:" + port), "m", key(), AT_ONCE);

        assertThatThrownBy(() -> model.complete(Prompt.chat("", "Hi")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused ->
                                assertThat(refused.code()).isEqualTo(ErrorCode.MODEL_UNAVAILABLE))
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void keyIsShownNowhere() {
        assertThat(key().toString()).doesNotContain("secret");
        assertThatThrownBy(() -> ApiKey.of("two words", "the variable \"KEY\""))
                .hasMessageContaining("the variable \"KEY\"")
                .hasMessageNotContaining("two words");
    }

    private OpenAiModel model(String path) {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        return new OpenAiModel(url, "asked-for", key(), AT_ONCE);
    }

    private RefusedException refusal(String path, Prompt prompt) {
        return catchThrowableOfType(RefusedException.class, () -> model(path).complete(prompt));
    }

    private static ApiKey key() {
        return ApiKey.of(" secret-key\n", "test");
    }

    private static Prompt formed() {
        String schema =
                """
                {"type":"object","properties":{"source":{"type":"string"}},"required":["source"]}
                """;
        return Prompt.draft("", "Hi").inForm(new AnswerForm("draft", schema));
    }

    private void serve(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        seen.add(
                new Seen(
                        exchange.getProtocol(),
                        headers.getOrDefault("Upgrade", List.of("none")).getFirst(),
                        headers.getFirst("Authorization"),
                        new ObjectMapper().readTree(exchange.getRequestBody())));
        Reply reply = replies.remove();
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void serveNever(HttpExchange exchange) throws IOException {
        try {
            boolean over = testIsOver.await(30, TimeUnit.SECONDS);
            exchange.sendResponseHeaders(over ? 503 : 504, -1);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }
}
