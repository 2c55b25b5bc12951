package mitosis.registry.log;

import mitosis.registry.v1.CatalogueSnapshot;
import mitosis.rpc.Digests;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The newest fold in a file, after its own SHA-256; a damaged one is as good as none. */
final class SnapshotFile {
    private static final Logger log = LoggerFactory.getLogger(SnapshotFile.class);
    private static final int DIGEST_BYTES = 32;

    private final Path file;

    SnapshotFile(Path file) {
        this.file = file;
    }

    void write(CatalogueSnapshot snapshot) {
        byte[] content = snapshot.toByteArray();
        byte[] whole = Arrays.copyOf(Digests.sha256Bytes(content), DIGEST_BYTES + content.length);
        System.arraycopy(content, 0, whole, DIGEST_BYTES, content.length);
        try {
            DurableFile.write(file, whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<CatalogueSnapshot> read() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            byte[] whole = Files.readAllBytes(file);
            if (whole.length < DIGEST_BYTES) {
                return damaged();
            }
            byte[] content = Arrays.copyOfRange(whole, DIGEST_BYTES, whole.length);
            byte[] digest = Arrays.copyOf(whole, DIGEST_BYTES);
            return Arrays.equals(digest, Digests.sha256Bytes(content))
                    ? Optional.of(CatalogueSnapshot.parseFrom(content))
                    : damaged();
        } catch (IOException _) {
            return damaged();
        }
    }

    private static Optional<CatalogueSnapshot> damaged() {
        log.warn("snapshot damaged, the whole log is read instead: file=catalogue.snapshot");
        return Optional.empty();
    }
}
