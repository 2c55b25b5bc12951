package mitosis.registry.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;

import mitosis.registry.v1.SignedBundle;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

class BundleStoreTest {
    private static final String ONE = "1".repeat(64);
    private static final String TWO = "2".repeat(64);
    private static final SignedBundle BUNDLE =
            SignedBundle.newBuilder().setContent(ByteString.copyFromUtf8("content")).build();

    @TempDir private Path folder;
    private BundleStore store;

    @BeforeEach
    void open() throws IOException {
        store = BundleStore.open(folder);
    }

    @Test
    void storedBundleIsFoundAfterTheStoreWasOpenedAgain() throws IOException {
        store.store(ONE, BUNDLE);

        assertThat(BundleStore.open(folder).find(ONE)).contains(BUNDLE);
        assertThat(store.find(TWO)).isEmpty();
    }

    @Test
    void onlyOldBundlesThatBelongToNobodyAreSwept() {
        store.store(ONE, BUNDLE);
        store.store(TWO, BUNDLE);

        int early = store.sweep(Instant.now().minus(Duration.ofHours(1)), Set.of(ONE)::contains);
        int late = store.sweep(Instant.now().plus(Duration.ofHours(1)), Set.of(ONE)::contains);

        assertThat(early).isZero();
        assertThat(late).isEqualTo(1);
        assertThat(store.find(ONE)).isPresent();
        assertThat(store.find(TWO)).isEmpty();
    }

    @Test
    void nameThatIsNoDigestReachesNoFile() {
        assertThatThrownBy(() -> store.find("../log.db"))
                .hasMessage("digest must be 64 hex digits");
    }
}
