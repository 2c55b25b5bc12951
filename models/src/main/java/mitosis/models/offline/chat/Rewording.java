package mitosis.models.offline.chat;

import mitosis.models.offline.text.Choice;
import mitosis.models.offline.text.Sentences;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A draft made better: filler struck out, long words replaced, one thing added that it lacked, and
 * a last line that says what was changed. Never the draft itself.
 */
final class Rewording {
    private static final Pattern FILLER =
            Pattern.compile(
                    "(?i)\\b(?:very|really|quite|just|basically|literally|actually|simply|totally)["
                            + " ]+");
    private static final Pattern TWICE = Pattern.compile("(?i)\\b(\\p{L}+)( \\1\\b)+");
    private static final Pattern SPACES = Pattern.compile("(?<=\\S)[ \\t]{2,}(?=\\S)");
    private static final Pattern OLD_NOTE = Pattern.compile("\\n*\\(Changed: [^\\n]*\\)\\s*$");
    private static final Map<String, String> PLAINER = new LinkedHashMap<>();

    static {
        PLAINER.put("in order to", "to");
        PLAINER.put("due to the fact that", "because");
        PLAINER.put("at this point in time", "now");
        PLAINER.put("a large number of", "many");
        PLAINER.put("a lot of", "many");
        PLAINER.put("in the event that", "if");
        PLAINER.put("with regard to", "about");
        PLAINER.put("utilize", "use");
        PLAINER.put("utilise", "use");
        PLAINER.put("facilitate", "help");
        PLAINER.put("commence", "begin");
        PLAINER.put("approximately", "about");
        PLAINER.put("subsequently", "then");
    }

    /** What a draft may lack: how it starts, and the rest, which takes the request's topic. */
    private static final List<String> ADDITIONS =
            List.of(
                    "First step: %s.",
                    "How to tell that it works: somebody who does not know you can explain %s after"
                            + " a minute.",
                    "What could go wrong: nobody feels responsible for %s; name one person.",
                    "For whom: those who would miss %s first if it were gone.");

    private static final List<String> NOTES =
            List.of(
                    "nothing, it is plain already",
                    "nothing, every sentence is needed",
                    "nothing, read once more against the request");

    private Rewording() {}

    static String of(Reading reading, Choice choice) {
        String draft = OLD_NOTE.matcher(reading.material()).replaceFirst("").strip();
        if (draft.isEmpty()) {
            return "There is no draft to improve.";
        }
        List<String> changes = new ArrayList<>();
        String text = plainer(draft, changes);
        boolean wordsOnly = Wish.of(reading.request()).filter(w -> w == Wish.IMPROVE).isPresent();
        if (!wordsOnly) {
            text = lasting(reading, text, choice, changes);
        }
        return changes.isEmpty()
                ? checked(reading.material(), text, choice)
                : noted(text, String.join("; ", changes));
    }

    /** With nothing left to change, the note at least is another than the one before. */
    private static String checked(String before, String text, Choice choice) {
        return choice.shuffled(NOTES).stream()
                .map(note -> noted(text, note))
                .filter(after -> !after.equals(before))
                .findFirst()
                .orElse(text);
    }

    private static String noted(String text, String note) {
        return text + "\n(Changed: " + note + ")";
    }

    private static String plainer(String draft, List<String> changes) {
        String text = draft;
        for (var entry : PLAINER.entrySet()) {
            Matcher wordy =
                    Pattern.compile("(?i)\\b" + Pattern.quote(entry.getKey()) + "\\b")
                            .matcher(text);
            if (wordy.find()) {
                text = wordy.replaceAll(entry.getValue());
                changes.add("\"%s\" is now \"%s\"".formatted(entry.getKey(), entry.getValue()));
            }
        }
        long fillers = FILLER.matcher(text).results().count();
        if (fillers > 0) {
            text = FILLER.matcher(text).replaceAll("");
            changes.add("struck out %d filler word%s".formatted(fillers, fillers == 1 ? "" : "s"));
        }
        if (TWICE.matcher(text).find()) {
            text = TWICE.matcher(text).replaceAll("$1");
            changes.add("removed a doubled word");
        }
        text = SPACES.matcher(text).replaceAll(" ");
        return Sentences.capital(text);
    }

    /** One thing that the draft does not have yet. */
    private static String lasting(
            Reading reading, String text, Choice choice, List<String> changes) {
        String topic = topic(reading);
        for (String addition : choice.shuffled(ADDITIONS)) {
            String name = addition.substring(0, addition.indexOf(':'));
            if (!text.contains(name + ":")) {
                String rest =
                        addition.startsWith("First step")
                                ? choice.one(Plans.FIRST_STEPS).formatted(topic)
                                : topic;
                changes.add("added \"" + name + "\"");
                return text + "\n" + addition.formatted(rest);
            }
        }
        return text;
    }

    private static String topic(Reading reading) {
        boolean own = reading.request().isBlank() || reading.request().contains("<draft>");
        return own ? reading.topic() : reading.ofRequest().topic();
    }
}
