package mitosis.agent;

/**
 * Everything an agent can do. Strings go in, strings come out; an absent value is {@code ""}, never
 * null. A call that is refused or fails throws {@link Refused}. API level 1.
 */
public interface Context {
    /** Who sent the message: the name of an agent, or of a principal outside. */
    String sender();

    /** The conversation this message belongs to. */
    String conversation();

    /**
     * What the sender wants: {@code ask}, {@code refine}, {@code tell}, {@code publish} or a word
     * of the sender's own.
     */
    String intent();

    /** A named attribute of the message; a refinement carries {@code request} and {@code draft}. */
    String attribute(String name);

    /**
     * The last turns of this conversation as this agent saw them, newest last, one turn a
     * paragraph.
     */
    String history(int last);

    /** This agent's own data from its bundle: who it is to be. */
    String persona();

    /** Asks the language model. */
    String llm(String prompt);

    /** Asks the language model under a system prompt. */
    String llm(String system, String prompt);

    /** Asks another agent, by name or as {@code role:critic}, and waits for its reply. */
    String ask(String peer, String text);

    /** Tells everyone who listens to a topic. Leaves with the reply, or not at all. */
    void publish(String topic, String text);

    /** Keeps a value beyond this message. Committed with the reply, or not at all. */
    void remember(String key, String value);

    /** What was remembered under a key. */
    String recall(String key);

    /** Writes to the shared blackboard. */
    void post(String key, String value);

    /** Reads the shared blackboard. */
    String read(String key);

    /** Adds a text to the knowledge base. */
    void learn(String text);

    /** The best matches of the knowledge base, one a line. */
    String search(String query, int top);

    /** Calls a tool; JSON text in and out. */
    String tool(String name, String arguments);

    /** Has a new agent made for a goal, out of this agent's purse; answers the child's name. */
    String spawn(String goal);

    /** Has a changed copy of this agent made; answers the child's name. */
    String replicate(String change);

    /** Writes a line to the host's log. */
    void log(String line);

    /** The time of this message in milliseconds since 1970, the same throughout one message. */
    long now();

    /** A number in [0, 1) from this message's own seed. */
    double random();
}
