package mitosis.creator.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mitosis.registry.v1.Bundle;
import mitosis.registry.v1.SignedBundle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;

class SealTest {
    @TempDir Path folder;

    @Test
    void keyIsTheSameAfterARestartAndItsOwnersAlone() throws IOException {
        Path file = folder.resolve("signing.key");
        String id = SigningKey.open(file).id();

        assertThat(SigningKey.open(file).id()).isEqualTo(id);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void signatureHoldsForTheContentThatTravels() throws Exception {
        SigningKey key = SigningKey.open(folder.resolve("signing.key"));
        Bundle bundle = Bundle.newBuilder().setName("otter").setGoal("swim").build();

        SignedBundle signed = new Seal(key).sign(bundle);

        assertThat(Bundle.parseFrom(signed.getContent())).isEqualTo(bundle);
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(
                KeyFactory.getInstance("Ed25519")
                        .generatePublic(new X509EncodedKeySpec(key.publicKey())));
        check.update(signed.getContent().toByteArray());
        assertThat(check.verify(signed.getSignature().toByteArray())).isTrue();
        assertThat(signed.getKeyId()).isEqualTo(key.id());
    }

    @Test
    void damagedKeyFileStopsTheStart() throws IOException {
        Path file = Files.writeString(folder.resolve("signing.key"), "abc\nxyz\n");

        assertThatThrownBy(() -> SigningKey.open(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Ed25519");
    }
}
