package mitosis.registry;

import com.google.protobuf.ByteString;

import mitosis.registry.v1.Bundle;
import mitosis.registry.v1.Manifest;
import mitosis.registry.v1.ReserveResponse;
import mitosis.registry.v1.SignedBundle;
import mitosis.rpc.Digests;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;

/** Makes and signs bundles as a creator does. */
final class Signer {
    private final KeyPair keys;

    Signer() {
        try {
            keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] publicKey() {
        return keys.getPublic().getEncoded();
    }

    /** A bundle that fits its reservation. */
    static Bundle.Builder bundle(String namespace, String parent, ReserveResponse reserved) {
        return Bundle.newBuilder()
                .setNamespace(namespace)
                .setName(reserved.getName())
                .setVersion(1)
                .setRole("tester")
                .setGoal("greet")
                .setSource("class " + reserved.getName().replace('-', '_') + " {}")
                .setParent(parent)
                .setRoot(reserved.getRoot())
                .setGeneration(reserved.getGeneration())
                .setManifest(Manifest.newBuilder().setPolicy("standard"));
    }

    SignedBundle sign(Bundle bundle) {
        byte[] content = bundle.toByteArray();
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(content);
            return SignedBundle.newBuilder()
                    .setContent(ByteString.copyFrom(content))
                    .setSignature(ByteString.copyFrom(signature.sign()))
                    .setKeyId(Digests.sha256(publicKey()))
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
