package mitosis.cli.watch;

import mitosis.cli.terminal.Output;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Carries what a feed hears to a screen, in the log's order. */
final class Watcher {
    private static final Duration PATIENCE = Duration.ofMillis(150);

    private final Feed feed;
    private final Output output;
    private final Screen screen;
    private final Set<Source> broken = EnumSet.noneOf(Source.class);
    private Merge merge = Merge.EMPTY;

    Watcher(Feed feed, Output output, Screen screen) {
        this.feed = feed;
        this.output = output;
        this.screen = screen;
    }

    /** Goes on until the reader has gone or the log can be followed no more. */
    void watch() throws InterruptedException {
        while (!output.broken()) {
            Optional<Heard> next = feed.next(PATIENCE);
            if (next.isEmpty()) {
                show(merge.patienceEnded());
                screen.pause();
                continue;
            }
            switch (next.get()) {
                case Heard.Progress progress -> {
                    if (broken.remove(progress.source()) && broken.isEmpty()) {
                        output.note("the registry is back");
                    }
                    show(merge.heard(progress));
                }
                case Heard.Broken lost -> {
                    if (broken.isEmpty()) {
                        output.note(
                                "lost the registry (%s), following again"
                                        .formatted(lost.why().message()));
                    }
                    broken.add(lost.source());
                }
                case Heard.Ended over -> throw over.why();
            }
        }
    }

    private void show(Merge.Step step) {
        merge = step.next();
        step.told().forEach(screen::told);
    }
}
