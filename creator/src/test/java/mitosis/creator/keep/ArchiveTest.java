package mitosis.creator.keep;

import static org.assertj.core.api.Assertions.assertThat;

import mitosis.creator.draft.Draft;
import mitosis.creator.draft.Expectation;
import mitosis.creator.draft.Probe;
import mitosis.creator.forge.ProbeResult;
import mitosis.rpc.name.AgentName;
import mitosis.sandbox.Finding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class ArchiveTest {
    private static final AgentName OTTER = AgentName.of("", "otter");
    private static final Draft DRAFT =
            new Draft(
                    "class Otter {}",
                    "swimmer",
                    "wet",
                    false,
                    true,
                    List.of("fish"),
                    List.of(new Probe("hi", new Expectation.Contains("hi"))));
    private static final Dossier DOSSIER =
            new Dossier(
                    "model-1",
                    "abc",
                    "key",
                    List.of(
                            new Attempt(
                                    1,
                                    Instant.parse("2026-01-01T00:00:00.123Z"),
                                    "a prompt",
                                    "an answer",
                                    "class Otter {}",
                                    List.of(new Finding("rule", 1, 2, "found \"x\"", "write y")),
                                    List.of(
                                            new ProbeResult(
                                                    "hi", "contains \"hi\"", "", false, "no")),
                                    true,
                                    12,
                                    34,
                                    Duration.ofMillis(56))));

    @TempDir Path data;

    @Test
    void whatWasKeptIsThereAfterARestart() throws IOException {
        Archive.open(data).keep(OTTER, DRAFT, DOSSIER);

        assertThat(Archive.open(data).find(OTTER)).contains(DOSSIER);
    }

    @Test
    void peopleFindSourceDraftAndReport() throws IOException {
        Archive.open(data).keep(OTTER, DRAFT, DOSSIER);

        Path folder = data.resolve("agents/default/otter/v1");
        assertThat(folder.resolve("Agent.java")).hasContent("class Otter {}");
        assertThat(folder.resolve("draft.json")).content().contains("\"contains\" : \"hi\"");
        assertThat(folder.resolve("report.json")).content().contains("write y");
    }

    @Test
    void keepingAgainReplacesTheWholeFolder() throws IOException {
        Archive archive = Archive.open(data);
        archive.keep(OTTER, DRAFT, DOSSIER);
        Dossier other = new Dossier("model-2", "", "key", List.of());

        archive.keep(OTTER, DRAFT, other);

        assertThat(archive.find(OTTER)).contains(other);
    }

    @Test
    void forgottenAgentIsUnknown() throws IOException {
        Archive archive = Archive.open(data);
        archive.keep(OTTER, DRAFT, DOSSIER);

        archive.forget(OTTER);

        assertThat(archive.find(OTTER)).isEmpty();
    }

    @Test
    void refusedOneIsKeptApart() throws IOException {
        Archive archive = Archive.open(data);

        archive.keepRefused(OTTER, DOSSIER);

        assertThat(archive.find(OTTER)).isEmpty();
        assertThat(data.resolve("refused/default/otter/v1/report.json")).exists();
    }

    @Test
    void refusedOnesAreKeptInABoundedNumber() throws IOException {
        Archive archive = Archive.open(data);
        Path refused = Files.createDirectories(data.resolve("refused/default"));
        for (int i = 0; i < 1_000; i++) {
            Path old = Files.createDirectories(refused.resolve("old-" + i));
            Files.setLastModifiedTime(old, FileTime.fromMillis(i));
        }

        archive.keepRefused(OTTER, DOSSIER);

        assertThat(refused.toFile().list()).hasSize(750).contains("otter", "old-999");
    }

    @Test
    void halfWrittenFoldersAreClearedAtTheStart() throws IOException {
        Files.createDirectories(data.resolve("parts/x"));
        Files.writeString(data.resolve("parts/x/Agent.java"), "half");

        Archive.open(data);

        assertThat(data.resolve("parts")).isEmptyDirectory();
    }
}
