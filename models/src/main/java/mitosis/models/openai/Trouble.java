package mitosis.models.openai;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/** Why a provider gave no answer. What it said is not passed on: it may quote keys and prompts. */
enum Trouble {
    BUSY(true, "has too much to do", "try again later"),
    BROKEN(true, "is broken at the moment", "try again later"),
    UNREACHABLE(true, "cannot be reached", "check the base URL and the network"),
    KEY_REFUSED(false, "refuses the key", "check the key of the model"),
    UNKNOWN_MODEL(false, "is not known to the provider", "check the model's name"),
    NOT_UNDERSTOOD(false, "does not accept the request", "check the model's name and limits"),
    UNUSABLE(false, "gave no usable answer", "check that the base URL speaks OpenAI's protocol");

    private static final int DEPTH = 8;

    private final boolean passing;
    private final String sentence;
    private final String next;

    Trouble(boolean passing, String sentence, String next) {
        this.passing = passing;
        this.sentence = sentence;
        this.next = next;
    }

    static Trouble of(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEPTH; depth++) {
            switch (cause) {
                case RateLimitException _ -> {
                    return BUSY;
                }
                case InternalServerException _ -> {
                    return BROKEN;
                }
                case AuthenticationException _ -> {
                    return KEY_REFUSED;
                }
                case ModelNotFoundException _ -> {
                    return UNKNOWN_MODEL;
                }
                case InvalidRequestException _ -> {
                    return NOT_UNDERSTOOD;
                }
                case HttpException http -> {
                    return http.statusCode() >= 500 ? BROKEN : NOT_UNDERSTOOD;
                }
                case com.fasterxml.jackson.core.JsonProcessingException _ -> {
                    return UNUSABLE;
                }
                case IOException _ -> {
                    return UNREACHABLE;
                }
                default -> cause = cause.getCause();
            }
        }
        return UNUSABLE;
    }

    /** Whether it may be over when asked again. */
    boolean passing() {
        return passing;
    }

    String sentence() {
        return sentence;
    }

    String next() {
        return next;
    }
}
