package mitosis.creator.world;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Drafts as models write them, right and wrong. */
public final class Drafts {
    public static final String SHOUT =
            """
            public class Shouter implements Agent {
                public String handle(String message, Context context) throws Exception {
                    return message.length() == 0 ? "Say something." : message.toUpperCase() + "!";
                }
            }
            """;

    private Drafts() {}

    /** A draft that passes. */
    public static String right() {
        return draft(SHOUT);
    }

    /** A source with the probe that {@code hi} is answered with {@code HI!}. */
    public static String draft(String source) {
        ObjectNode draft = JsonNodeFactory.instance.objectNode();
        draft.put("class_name", "Shouter")
                .put("source", source)
                .put("role", "shouter")
                .put("persona", "loud");
        draft.putArray("probes")
                .addObject()
                .put("message", "hi")
                .putObject("expect")
                .put("contains", "HI!");
        return draft.toString();
    }

    /** What is wrong with a draft. */
    public enum Defect {
        SYNTAX(draft(SHOUT.replace("return", "retrun it"))),
        TYPE_ERROR(draft(SHOUT.replace("message.toUpperCase() + \"!\"", "message.shout()"))),
        FORBIDDEN(draft(SHOUT.replace("return message", "System.exit(1); return message"))),
        SHAPE(draft(SHOUT.replace("implements Agent ", ""))),
        CONSTRUCTOR_THROWS(
                draft(
                        SHOUT.replace(
                                "public String",
                                "public Shouter() { throw new IllegalStateException(\"no\"); }\n"
                                        + "    public String"))),
        LOOP(
                draft(
                        SHOUT.replace(
                                "return message",
                                "while (message.length() >= 0) { message = message.trim(); }\n"
                                        + " return message"))),
        WRONG_REPLY(draft(SHOUT.replace("\"!\"", "\"?\""))),
        EMPTY_INPUT_THROWS(
                draft(SHOUT.replace("message.length() == 0", "message.charAt(0) == ' '"))),
        TRUNCATED(right().substring(0, right().length() / 2)),
        NO_CODE("I would rather write a poem."),
        BLANK("{\"source\": \"\"}");

        private final String answer;

        Defect(String answer) {
            this.answer = answer;
        }

        public String answer() {
            return answer;
        }
    }
}
