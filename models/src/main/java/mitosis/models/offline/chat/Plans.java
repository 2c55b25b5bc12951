package mitosis.models.offline.chat;

import mitosis.models.offline.text.Choice;
import mitosis.models.offline.text.Sentences;

import java.util.List;

/** Steps, parts and outlines of a piece of work. */
final class Plans {
    /** How to begin; each takes the topic. */
    static final List<String> FIRST_STEPS =
            List.of(
                    "ask three people what they would miss most about %s",
                    "write down on one page what is there already for %s",
                    "try the smallest version of %s for a week",
                    "pick a date for %s and tell somebody who will remind you",
                    "look at the last time something like %s worked, and copy one thing");

    private static final List<String> CHECKS =
            List.of(
                    "After a week, look at what was hardest and change only that",
                    "Stop when nobody asks for it, and keep what they do ask for",
                    "Measure one thing only, the same way each time",
                    "Ask somebody who was not part of it what they saw");

    private Plans() {}

    /** Numbered steps; honest about where they come from. */
    static String steps(Reading reading, Choice choice) {
        String topic = reading.topic();
        List<String> first = choice.shuffled(FIRST_STEPS);
        List<String> steps =
                List.of(
                        "Say in one sentence when \"%s\" would count as done".formatted(topic),
                        Sentences.capital(first.get(0).formatted(topic)),
                        Sentences.capital(first.get(1).formatted(topic)),
                        "Do the part first that could make all the rest pointless",
                        choice.one(CHECKS));
        StringBuilder text = new StringBuilder("A way to go about ").append(topic).append(":\n");
        for (int i = 0; i < steps.size(); i++) {
            text.append(i + 1).append(". ").append(steps.get(i)).append(".\n");
        }
        return text.append(Talk.NO_FACTS).toString();
    }

    /** Independent parts, one a line. */
    static String parts(String topic, Choice choice) {
        List<String> parts =
                choice.shuffled(
                        List.of(
                                "Find out what people expect of " + topic,
                                "List what " + topic + " costs and who pays",
                                "Choose place and date for " + topic,
                                "Write the announcement for " + topic,
                                "Name the risks of " + topic + " and one answer to each"));
        return String.join("\n", parts.subList(0, 3));
    }

    /** An outline with stars: phases, tasks and a few sub-tasks. */
    static String outline(String topic, Choice choice) {
        return """
        * Agree on the aim
        ** Write down what %1$s is for, in one sentence
        ** %2$s
        * Prepare
        ** List what is needed
        *** People
        *** Money
        *** Place and tools
        ** Fix a date for each decision
        * Build the smallest version of %1$s
        ** Begin with the riskiest part
        ** Show it to three people and take notes
        * Carry out
        ** Do the main work in weekly steps
        ** Keep a list of open questions
        * Finish
        ** Hand over and thank everybody
        ** %3$s
        """
                .formatted(
                        topic,
                        Sentences.capital(choice.one(FIRST_STEPS).formatted(topic)),
                        choice.one(CHECKS));
    }
}
