package mitosis.creator.world;

import mitosis.creator.create.Drafter;
import mitosis.models.Answer;
import mitosis.models.Prompt;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A model that says what it was told to, in this order; the last answer again and again. */
public final class ScriptedModel implements Drafter {
    private final Deque<String> answers = new ArrayDeque<>();
    private final List<Prompt> prompts = new ArrayList<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private volatile CountDownLatch mayAnswer = new CountDownLatch(0);

    public synchronized void says(String... texts) {
        answers.clear();
        answers.addAll(List.of(texts));
    }

    /** From now on it thinks until it is let go. */
    public void thinks() {
        mayAnswer = new CountDownLatch(1);
    }

    public void letGo() {
        mayAnswer.countDown();
    }

    /** Waits until somebody has asked. */
    public void awaitAsked() throws InterruptedException {
        if (!asked.await(20, TimeUnit.SECONDS)) {
            throw new AssertionError("nobody asked the model");
        }
    }

    public synchronized List<Prompt> prompts() {
        return List.copyOf(prompts);
    }

    @Override
    public Answer draft(String namespace, String payer, Prompt prompt) {
        String text = next(prompt);
        asked.countDown();
        try {
            if (!mayAnswer.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("the model was never let go");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new RefusedException(ErrorCode.MODEL_UNAVAILABLE, "the call was cancelled");
        }
        return new Answer(text, "scripted-1", 10, 20);
    }

    private synchronized String next(Prompt prompt) {
        prompts.add(prompt);
        return answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
    }
}
