package mitosis.creator.keep;

import mitosis.creator.draft.Draft;
import mitosis.rpc.name.AgentName;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How agents came to be, on disk, for people and for provenance: {@code
 * agents/<namespace>/<name>/v<n>/{Agent.java, draft.json, report.json}}, and the same below {@code
 * refused} for those that did not. A folder appears whole or not at all.
 */
public final class Archive {
    private static final Logger log = LoggerFactory.getLogger(Archive.class);

    /** How many refused creations of a namespace are kept. */
    private static final int REFUSED_KEPT = 1_000;

    private static final String FIRST_VERSION = "v1";
    private static final String SOURCE = "Agent.java";
    private static final String DRAFT = "draft.json";
    private static final String REPORT = "report.json";

    private final Path agents;
    private final Path refused;
    private final Path parts;

    private Archive(Path agents, Path refused, Path parts) {
        this.agents = agents;
        this.refused = refused;
        this.parts = parts;
    }

    /** Opens the archive below a data folder and clears what was left half written. */
    public static Archive open(Path data) throws IOException {
        Path parts = data.resolve("parts");
        if (Files.isDirectory(parts)) {
            try (DirectoryStream<Path> left = Files.newDirectoryStream(parts)) {
                for (Path folder : left) {
                    delete(folder);
                }
            }
        }
        return new Archive(
                Files.createDirectories(data.resolve("agents")),
                Files.createDirectories(data.resolve("refused")),
                Files.createDirectories(parts));
    }

    /** Keeps how an agent came to be. */
    public void keep(AgentName agent, Draft draft, Dossier dossier) {
        try {
            Path part = part();
            Files.writeString(part.resolve(SOURCE), draft.source());
            Files.writeString(part.resolve(DRAFT), DraftJson.of(draft));
            Files.writeString(part.resolve(REPORT), DossierJson.write(dossier));
            move(part, folder(agents, agent));
        } catch (IOException e) {
            throw new UncheckedIOException("the attempts cannot be kept", e);
        }
    }

    /** Keeps why an agent did not come to be; one that cannot be kept is only logged. */
    public void keepRefused(AgentName agent, Dossier dossier) {
        try {
            Path part = part();
            Files.writeString(part.resolve(SOURCE), dossier.source());
            Files.writeString(part.resolve(REPORT), DossierJson.write(dossier));
            move(part, folder(refused, agent));
            leaveNewest(refused.resolve(agent.namespace()));
        } catch (IOException e) {
            log.warn("refused attempts not kept: agent={}", agent, e);
        }
    }

    /** Takes out what was kept of an agent that was not registered after all. */
    public void forget(AgentName agent) {
        try {
            delete(folder(agents, agent));
        } catch (IOException e) {
            log.warn("attempts not taken out: agent={}", agent, e);
        }
    }

    /** How an agent came to be, when it was made here. */
    public Optional<Dossier> find(AgentName agent) {
        try {
            return Optional.of(
                    DossierJson.read(Files.readString(folder(agents, agent).resolve(REPORT))));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the attempts cannot be read", e);
        }
    }

    private static Path folder(Path root, AgentName agent) {
        return root.resolve(agent.namespace()).resolve(agent.name()).resolve(FIRST_VERSION);
    }

    private Path part() throws IOException {
        return Files.createDirectory(parts.resolve(UUID.randomUUID().toString()));
    }

    private static void move(Path part, Path folder) throws IOException {
        delete(folder);
        Files.createDirectories(folder.getParent());
        Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void leaveNewest(Path namespace) throws IOException {
        try (Stream<Path> names = Files.list(namespace)) {
            List<Path> all = names.toList();
            if (all.size() <= REFUSED_KEPT) {
                return;
            }
            List<Path> oldestFirst =
                    all.stream().sorted(Comparator.comparingLong(Archive::lastChanged)).toList();
            // A quarter at once: so the folder is not sorted again for each refusal.
            for (Path name : oldestFirst.subList(0, all.size() - REFUSED_KEPT * 3 / 4)) {
                delete(name.resolve(FIRST_VERSION));
                Files.deleteIfExists(name);
            }
        }
    }

    private static long lastChanged(Path path) {
        return path.toFile().lastModified();
    }

    /** Folders here hold files only. */
    private static void delete(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException _) {
            return; // gone already
        }
        Files.deleteIfExists(folder);
    }
}
