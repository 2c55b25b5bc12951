package mitosis.models.offline.chat;

import mitosis.models.offline.text.Choice;
import mitosis.models.offline.text.Sentences;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Ideas about a topic, put together from forms, people and twists. */
final class Ideas {
    private static final List<String> FORMS =
            List.of(
                    "an open evening once a month",
                    "a ten-minute tour",
                    "a swap table",
                    "a small club of twelve",
                    "a hand-drawn map",
                    "a wall of photographs",
                    "a public rehearsal",
                    "a question box",
                    "a starter kit in a paper bag",
                    "a friendly contest",
                    "a weekly letter of one page",
                    "a corner that moves",
                    "a shelf to borrow from",
                    "a calendar of the seasons",
                    "a silent hour",
                    "a workshop for six hands",
                    "a podcast of three minutes",
                    "a repair day");
    private static final List<String> PEOPLE =
            List.of(
                    "neighbours",
                    "children and their grandparents",
                    "people who come for the first time",
                    "night workers",
                    "students",
                    "those who gave up once",
                    "commuters",
                    "newcomers to the town",
                    "the twenty most loyal people",
                    "people in a hurry",
                    "beginners",
                    "teachers and their classes");
    private static final List<String> TWISTS =
            List.of(
                    "where the visitors do the work themselves", "which costs nothing to join",
                    "with one surprising rule", "which ends with something to take home",
                    "in a place where nobody expects it", "led by somebody from outside",
                    "with the results shown on the spot", "which grows with every visitor",
                    "for exactly one week", "with last year's failures on show",
                    "where each guest brings the next one", "without a single screen");
    private static final List<String> PARTNERS =
            List.of(
                    "the library",
                    "a music school",
                    "the fire brigade",
                    "a cycling club",
                    "the local paper",
                    "a nursery",
                    "the weekly market",
                    "a second-hand shop",
                    "the allotment gardeners",
                    "a choir");
    private static final List<String> TIMES =
            List.of(
                    "before sunrise",
                    "on the slowest afternoon of the week",
                    "in the first snow",
                    "during the lunch break",
                    "on the last Sunday of the month",
                    "by candlelight");

    private Ideas() {}

    static String of(Reading reading, Choice choice) {
        String topic = reading.topic();
        int wanted = reading.count(5);
        List<String> ideas = distinct(topic, wanted, choice);
        if (wanted == 1) {
            return ideas.getFirst()
                    + ". First step: "
                    + choice.one(Plans.FIRST_STEPS).formatted(topic)
                    + ".";
        }
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < ideas.size(); i++) {
            list.append(i + 1).append(". ").append(ideas.get(i)).append('\n');
        }
        return list.toString();
    }

    private static List<String> distinct(String topic, int wanted, Choice choice) {
        List<String> forms = choice.shuffled(FORMS);
        List<String> people = choice.shuffled(PEOPLE);
        List<String> twists = choice.shuffled(TWISTS);
        List<String> partners = choice.shuffled(PARTNERS);
        List<Integer> patterns = choice.shuffled(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
        Set<String> ideas = new LinkedHashSet<>();
        for (int i = 0; ideas.size() < wanted; i++) {
            int pattern = patterns.get(i % patterns.size());
            ideas.add(
                    Sentences.capital(
                            idea(
                                    pattern,
                                    topic,
                                    forms.get(i % forms.size()),
                                    people.get(i % people.size()),
                                    twists.get(i % twists.size()),
                                    partners.get(i % partners.size()),
                                    choice.one(TIMES))));
        }
        return List.copyOf(ideas);
    }

    private static String idea(
            int pattern,
            String topic,
            String form,
            String people,
            String twist,
            String partner,
            String time) {
        return switch (pattern) {
            case 0, 1, 2 -> "%s for %s, all about %s, %s".formatted(form, people, topic, twist);
            case 3 ->
                    "let %s decide one thing about %s and show what came of it"
                            .formatted(people, topic);
            case 4 ->
                    "join forces with %s: %s for both, so that each brings its own people to %s"
                            .formatted(partner, form, topic);
            case 5 ->
                    "collect the small complaints about %s for two weeks and mend the cheapest one in public"
                            .formatted(topic);
            case 6 -> "do it %s: %s about %s, %s".formatted(time, form, topic, twist);
            case 7 ->
                    "offer three sizes of it: one for %s, one for everyone, and one that people design themselves, starting with %s"
                            .formatted(people, topic);
            case 8 ->
                    "tell the story of %s in five objects, one a day, and ask %s for the sixth"
                            .formatted(topic, people);
            default ->
                    "leave one step out: find what %s wait for when it comes to %s, and drop it for a month"
                            .formatted(people, topic);
        };
    }
}
