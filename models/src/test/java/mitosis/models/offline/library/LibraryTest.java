package mitosis.models.offline.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;

class LibraryTest {
    private final Library library = Library.shipped();

    @Test
    void indexNamesEveryFolder() throws Exception {
        Path index =
                Path.of(Objects.requireNonNull(getClass().getResource("/library/index")).toURI());
        try (var folders = Files.list(Objects.requireNonNull(index.getParent()))) {
            assertThat(
                            folders.filter(Files::isDirectory)
                                    .map(folder -> String.valueOf(folder.getFileName())))
                    .containsExactlyInAnyOrderElementsOf(
                            library.agents().stream().map(LibraryAgent::name).toList());
        }
    }

    @Test
    void classNamesAreUniqueAndFolderHoldsNothingElse() throws IOException {
        assertThat(library.agents()).extracting(LibraryAgent::className).doesNotHaveDuplicates();
        assertThat(library.agents()).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void sourcesAreSmallAndCallNothingThatIsNotOffered() {
        Pattern absent =
                Pattern.compile("context\\s*\\.\\s*(?:post|read|learn|search|tool)\\s*\\(");
        for (LibraryAgent agent : library.agents()) {
            assertThat(agent.source().length()).as(agent.name()).isLessThan(16 * 1024);
            assertThat(absent.matcher(agent.source()).find()).as(agent.name()).isFalse();
        }
    }

    @Test
    void refinersReadTheDraftAndOthersDoNotClaimTo() {
        for (LibraryAgent agent : library.agents()) {
            assertThat(agent.source().contains("\"refine\""))
                    .as(agent.name())
                    .isEqualTo(agent.refines());
        }
        assertThat(library.agents().stream().filter(LibraryAgent::refines)).hasSizeGreaterThan(5);
    }

    @Test
    void regularExpressionsOfProbesCompile() {
        library.agents().stream()
                .flatMap(agent -> agent.probes().stream())
                .filter(probe -> probe.expectation().equals("matches"))
                .forEach(probe -> assertThat(Pattern.compile(probe.wanted())).isNotNull());
    }
}
