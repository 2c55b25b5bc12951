package mitosis.models.offline.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

class FinderTest {
    private final Finder finder = new Finder(Library.shipped());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    brainstorm wild ideas for a neighbourhood bakery            | idea-maker
                    give me creative ideas about saving water                   | idea-maker
                    an agent that suggests ideas                                | idea-maker
                    criticise my business plan honestly                         | critic
                    tell me the weaknesses of an argument                       | critic
                    summarise news articles                                     | summariser
                    a helper that condenses long reports into key points        | summariser
                    count the words of a text                                   | word-counter
                    How many words does my text have?                           | word-counter
                    count how many messages it got                              | counter
                    repeat everything I say                                     | echo
                    translate English into French                               | translator
                    please make a German translation of my letters              | translator
                    score the readability of a text                             | readability
                    compute the Flesch reading ease of what I paste             | readability
                    check if a poem is a haiku                                  | haiku-checker
                    count syllables in haiku lines                              | haiku-checker
                    convert miles to kilometres                                 | unit-converter
                    a unit converter                                            | unit-converter
                    compute median and mean of a list of numbers                | number-stats
                    how many days between two dates                             | date-gap
                    review Java code for bugs                                   | code-reviewer
                    let me play pong                                            | pong-frame
                    monthly payments for a mortgage                             | loan-schedule
                    format citations in APA style                               | citation-formatter
                    extract decisions and action items from meeting minutes     | minutes-extractor
                    extract keywords from articles                              | keyword-extractor
                    make a fill in the blank quiz from study notes              | quiz-maker
                    arithmetic exercises for school children                    | exercise-generator
                    find the critical path of a project                         | critical-path
                    plan a weekly shift roster                                  | roster-planner
                    show the difference between two versions of a text          | text-diff
                    rank headlines                                              | headline-ranker
                    keep a checklist of todo items                              | checklist-member
                    spawn a team of two helpers                                 | spawner
                    make two helper agents and tell me their names              | spawner
                    break a project into phases and tasks                       | work-breakdown
                    find names and a slogan for my café                         | namer
                    rewrite my e-mails in plain language                        | reviser
                    keep the risk register of our project                       | risk-register
                    sales totals by region from a CSV                           | csv-report
                    """)
    void goalFindsItsAgent(String goal, String agent) {
        assertThat(finder.find(goal, OptionalLong.empty()).agent().name()).isEqualTo(agent);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    talk like a pirate about gardening
                    a wise old sailor who comforts people in storms
                    explain quantum physics to my grandmother
                    be my friend
                    recommend wines to go with dinner
                    ein Agent, der auf Deutsch über Pilze plaudert
                    asdf qwer zxcv
                    ☃☃☃
                    """)
    void goalThatFitsNothingGetsThePersona(String goal) {
        Match match = finder.find(goal, OptionalLong.empty());

        assertThat(match.fits()).isFalse();
        assertThat(match.agent().name()).isEqualTo("persona");
    }

    @Test
    void everyExampleGoalFindsItsOwnAgent() {
        List<String> misled = new ArrayList<>();
        for (LibraryAgent agent : Library.shipped().agents()) {
            for (String goal : agent.goals()) {
                String found = finder.find(goal, OptionalLong.empty()).agent().name();
                if (!found.equals(agent.name())) {
                    misled.add(goal + " -> " + found);
                }
            }
        }
        assertThat(misled).isEmpty();
    }

    @Test
    void sameSeedFindsTheSame() {
        String goal = "compare CSV tables and report totals of columns";
        for (long seed = 0; seed < 20; seed++) {
            OptionalLong same = OptionalLong.of(seed);
            assertThat(new Finder(Library.shipped()).find(goal, same))
                    .isEqualTo(finder.find(goal, same));
        }
    }

    @Test
    void longGoalIsReadToo() {
        String goal = "summarise texts ".repeat(500);

        assertThat(finder.find(goal, OptionalLong.empty()).agent().name()).isEqualTo("summariser");
    }
}
