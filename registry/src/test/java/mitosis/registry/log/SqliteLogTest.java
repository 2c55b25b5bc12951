package mitosis.registry.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class SqliteLogTest extends LogConformance {
    @TempDir private Path data;
    @TempDir private Path copy;

    @Override
    Log open() throws IOException {
        return SqliteLog.open(data.resolve("conformance"));
    }

    @Test
    void everythingIsThereAfterItWasOpenedAgain() throws IOException {
        String clusterId;
        try (Log log = SqliteLog.open(data)) {
            clusterId = log.clusterId();
            log.append(0, List.of(batch(1), batch(2)));
            log.keep(snapshot(1).toBuilder().setClusterId(clusterId).build());
        }

        try (Log log = SqliteLog.open(data)) {
            assertThat(log.clusterId()).isEqualTo(clusterId);
            assertThat(log.read(0, 10)).containsExactly(batch(1), batch(2));
            assertThat(log.snapshot()).isPresent();
        }
    }

    @Test
    void whatWasAppendedOutlivesAProcessThatNeverClosedIt() throws IOException {
        try (Log log = SqliteLog.open(data)) {
            log.append(0, List.of(batch(1), batch(2)));
            for (String file : List.of("log.db", "log.db-wal")) {
                Files.copy(data.resolve(file), copy.resolve(file));
            }
        }

        try (Log log = SqliteLog.open(copy)) {
            assertThat(log.read(0, 10)).containsExactly(batch(1), batch(2));
        }
    }

    @Test
    void folderBelongsToOneAtATime() throws IOException {
        try (Log _ = SqliteLog.open(data)) {
            assertThatThrownBy(() -> SqliteLog.open(data))
                    .hasMessageContaining("in use by another registry");
        }
        SqliteLog.open(data).close();
    }

    @Test
    void damagedSnapshotIsAsGoodAsNone() throws IOException {
        try (Log log = SqliteLog.open(data)) {
            log.append(0, List.of(batch(1)));
            log.keep(snapshot(1).toBuilder().setClusterId(log.clusterId()).build());
            Path file = data.resolve("catalogue.snapshot");
            byte[] content = Files.readAllBytes(file);
            content[content.length - 1]++;
            Files.write(file, content);

            assertThat(log.snapshot()).isEmpty();
        }
    }

    @Test
    void snapshotOfAnotherLogIsNotBelieved() throws IOException {
        try (Log log = SqliteLog.open(data)) {
            log.append(0, List.of(batch(1)));
            log.keep(snapshot(1)); // of the conformance suite's own log

            assertThat(log.snapshot()).isEmpty();
        }
    }
}
