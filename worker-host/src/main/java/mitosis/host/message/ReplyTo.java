package mitosis.host.message;

/** Where an answer goes. Called once, on any thread; must not wait. */
@FunctionalInterface
public interface ReplyTo {
    void answer(Answer answer);
}
