package mitosis.models.openai;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;

import mitosis.models.Answer;
import mitosis.models.AnswerForm;
import mitosis.models.Model;
import mitosis.models.ModelDescription;
import mitosis.models.Prompt;
import mitosis.models.Tokens;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A model behind OpenAI's chat protocol, at any address. Speaks HTTP/1.1, because many servers
 * stumble over the offer of HTTP/2. Tries again when the provider is busy or broken, within the
 * prompt's time.
 */
public final class OpenAiModel implements Model {
    private static final Logger log = LoggerFactory.getLogger(OpenAiModel.class);
    private static final Duration CONNECT = Duration.ofSeconds(10);

    /** No answer is waited for longer, whatever the prompt says. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final ChatModel chat;
    private final String model;
    private final URI baseUrl;
    private final Retry retry;

    public OpenAiModel(URI baseUrl, String model, ApiKey key) {
        this(baseUrl, model, key, Retry.DEFAULT);
    }

    OpenAiModel(URI baseUrl, String model, ApiKey key, Retry retry) {
        this.baseUrl = baseUrl;
        this.model = model;
        this.retry = retry;
        var http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECT);
        this.chat =
                OpenAiChatModel.builder()
                        .baseUrl(baseUrl.toString())
                        .apiKey(key.secret())
                        .modelName(model)
                        .timeout(LONGEST)
                        .maxRetries(0)
                        .httpClientBuilder(JdkHttpClient.builder().httpClientBuilder(http))
                        .build();
    }

    @Override
    public Answer complete(Prompt prompt) {
        Deadline deadline = Deadline.in(prompt.timeLeft());
        boolean formed = prompt.form().isPresent();
        for (int attempt = 1; ; attempt++) {
            Trouble trouble;
            try {
                return answer(prompt, ask(request(prompt, formed), deadline));
            } catch (ExecutionException failure) {
                trouble = Trouble.of(failure.getCause());
            } catch (TimeoutException _) {
                throw timeIsOver(prompt.timeLeft());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new RefusedException(ErrorCode.MODEL_UNAVAILABLE, "the call was cancelled");
            }
            if (trouble == Trouble.NOT_UNDERSTOOD && formed) {
                formed = false; // some servers know no answer forms: ask once more for plain text
                continue;
            }
            if (!trouble.passing() || attempt > retry.times()) {
                throw unavailable(trouble);
            }
            pause(trouble, attempt, deadline);
        }
    }

    @Override
    public ModelDescription describe() {
        return new ModelDescription(
                "openai",
                model,
                "The model \"%s\" behind the chat protocol of OpenAI at %s."
                        .formatted(model, baseUrl.getHost()));
    }

    /** The call runs on a thread of its own, so that its time can end. */
    private ChatResponse ask(ChatRequest request, Deadline deadline)
            throws ExecutionException, TimeoutException, InterruptedException {
        FutureTask<ChatResponse> call = new FutureTask<>(() -> chat.chat(request));
        Thread.ofVirtual().name("model-call").start(call);
        try {
            return call.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            call.cancel(true);
        }
    }

    private void pause(Trouble trouble, int attempt, Deadline deadline) {
        Duration wait = retry.wait(attempt);
        if (deadline.left().compareTo(wait) <= 0) {
            throw unavailable(trouble);
        }
        log.info("model call repeated: attempt={} trouble={}", attempt + 1, trouble);
        try {
            Thread.sleep(wait);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new RefusedException(ErrorCode.MODEL_UNAVAILABLE, "the call was cancelled");
        }
    }

    private static ChatRequest request(Prompt prompt, boolean formed) {
        List<ChatMessage> messages = new ArrayList<>();
        if (!prompt.system().isBlank()) {
            messages.add(SystemMessage.from(prompt.system()));
        }
        messages.add(UserMessage.from(prompt.user()));
        var parameters =
                OpenAiChatRequestParameters.builder().maxOutputTokens(prompt.maxOutputTokens());
        prompt.seed().ifPresent(seed -> parameters.seed(Long.hashCode(seed)));
        if (formed) {
            prompt.form().ifPresent(form -> parameters.responseFormat(format(form)));
        }
        return ChatRequest.builder().messages(messages).parameters(parameters.build()).build();
    }

    private static ResponseFormat format(AnswerForm form) {
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(
                        JsonSchema.builder()
                                .name(form.name())
                                .rootElement(JsonRawSchema.from(form.jsonSchema()))
                                .build())
                .build();
    }

    private Answer answer(Prompt prompt, ChatResponse response) {
        @Nullable String text = response.aiMessage().text();
        if (text == null || text.isBlank()) {
            throw unavailable(Trouble.UNUSABLE);
        }
        var usage = Optional.ofNullable(response.tokenUsage());
        long input =
                usage.map(u -> u.inputTokenCount())
                        .map(Integer::longValue)
                        .orElseGet(() -> Tokens.estimate(prompt));
        long output =
                usage.map(u -> u.outputTokenCount())
                        .map(Integer::longValue)
                        .orElseGet(() -> Tokens.estimate(text));
        return new Answer(
                text,
                Optional.ofNullable(response.modelName()).orElse(model),
                Math.max(0, input),
                Math.max(0, output));
    }

    private RefusedException unavailable(Trouble trouble) {
        return new RefusedException(
                ErrorCode.MODEL_UNAVAILABLE,
                "the model \"%s\" %s".formatted(model, trouble.sentence()),
                trouble.next());
    }

    private static RefusedException timeIsOver(Duration given) {
        return new RefusedException(
                ErrorCode.DEADLINE_EXCEEDED,
                "the model gave no answer within the %d ms there were".formatted(given.toMillis()),
                "allow more time");
    }
}
