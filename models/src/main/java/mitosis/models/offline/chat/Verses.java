package mitosis.models.offline.chat;

import mitosis.models.offline.text.Choice;
import mitosis.models.offline.text.Sentences;

import java.util.List;
import java.util.Locale;

/** Small poems and stories around a topic. */
final class Verses {
    private static final List<List<String>> HAIKU =
            List.of(
                    List.of(
                            "Early morning light",
                            "something small begins to move",
                            "nobody looks up"),
                    List.of(
                            "Rain on the window",
                            "the kettle begins to sing",
                            "I stay a while more"),
                    List.of(
                            "An empty station",
                            "the last train leaves without me",
                            "cold hands, open sky"),
                    List.of(
                            "Autumn wind again",
                            "one leaf crosses the whole street",
                            "then it waits for me"));
    private static final List<String> OPENINGS =
            List.of(
                    "I thought of %s when the day began,",
                    "They asked about %s and I stayed,", "All night long of %s I dreamt,");
    private static final List<List<String>> MIDDLES =
            List.of(
                    List.of(
                            "a thing too large for any plan,",
                            "yet small enough to hold in hand,",
                            "and clear as footprints in the sand."),
                    List.of(
                            "a little proud, a bit afraid,",
                            "for what is small is hard to see",
                            "until it grows as tall as me."),
                    List.of(
                            "of every careless hour spent,",
                            "and when I woke it still was there,",
                            "as light and plain as morning air."));
    private static final List<String> HEROES =
            List.of(
                    "a clockmaker",
                    "a girl with a borrowed bicycle",
                    "an old ferryman",
                    "two sisters");

    private Verses() {}

    static String poem(Reading reading, Choice choice) {
        String said = (reading.rules() + " " + reading.request()).toLowerCase(Locale.ROOT);
        if (said.contains("haiku")) {
            return String.join("\n", choice.one(HAIKU));
        }
        int verse = choice.below(OPENINGS.size());
        return OPENINGS.get(verse).formatted(reading.topic())
                + "\n"
                + String.join("\n", MIDDLES.get(verse));
    }

    static String story(String topic, Choice choice) {
        return Sentences.whole(
                """
                There was once %s who cared for nothing but %s. One day it was gone, and the whole street \
                said that it could not be helped. %s So the work began again from the smallest piece, \
                and those who had shrugged came to carry something. What came of it was not what it had \
                been before, but everybody knew which part of it was theirs\
                """
                        .formatted(
                                choice.one(HEROES),
                                topic,
                                choice.one(
                                        List.of(
                                                "The night after, a light stayed on until morning.",
                                                "Only a child asked why.",
                                                "A stranger left a note with one word: begin."))));
    }
}
