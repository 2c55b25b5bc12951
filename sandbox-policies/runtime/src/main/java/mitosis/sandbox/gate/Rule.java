package mitosis.sandbox.gate;

import java.util.Locale;

/** The rules of the gate; the id of each is the {@code rule} of its findings. */
public enum Rule {
    DENIED_CLASS("A class must be an ordinary class of the agent, with supertypes from the list."),
    DENIED_METHOD("A method must not be native, synchronized or a hook of the platform's."),
    DENIED_SIZE("An agent, its methods and its constants may not grow beyond fixed sizes."),
    DENIED_TYPE("A type must be the agent's own or on the list."),
    DENIED_CALL("A call must go to the agent's own methods or to a method on the list."),
    DENIED_FIELD("A field must be the agent's own or a constant on the list."),
    DENIED_CATCH("Only exceptions on the list and the agent's own may be caught."),
    DENIED_LOCK("No monitor may be entered: one message runs on one thread."),
    DENIED_CONSTANT("A constant must be a number, a string or a class on the list."),
    DENIED_DYNAMIC("A call site made at run time must be one of those that can be rewritten."),
    DENIED_ABILITY("The policy must grant what the agent's calls of its context need.");

    private final String explanation;

    Rule(String explanation) {
        this.explanation = explanation;
    }

    /** The word that findings carry; part of what callers rely on. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the rule demands, in one sentence. */
    public String explanation() {
        return explanation;
    }
}
