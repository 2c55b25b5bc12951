package mitosis.registry.bundle;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;

import mitosis.registry.catalogue.Tree;
import mitosis.registry.v1.Bundle;
import mitosis.registry.v1.KeyTrusted;
import mitosis.registry.v1.SignedBundle;
import mitosis.rpc.Digests;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;

/** Whether a bundle may be believed: it is whole and signed with a trusted key. */
public final class BundleCheck {
    private static final String ALGORITHM = "Ed25519";
    private static final int LARGEST = 4 << 20;

    private BundleCheck() {}

    /** A bundle that is believed, read. */
    public record Believed(String digest, Bundle content) {}

    /**
     * Reads a bundle that a trusted key has signed.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    public static Believed believe(SignedBundle signed, Tree<KeyTrusted> trusted) {
        int size = signed.getContent().size();
        if (size > LARGEST) {
            throw new IllegalArgumentException(
                    "the bundle has %d bytes, must have at most %d".formatted(size, LARGEST));
        }
        KeyTrusted key =
                trusted.find(signed.getKeyId())
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "the bundle is signed with a key that is not"
                                                + " trusted; trust it first"));
        byte[] content = signed.getContent().toByteArray();
        if (!verifies(key, content, signed.getSignature().toByteArray())) {
            throw new IllegalArgumentException("the bundle's signature does not fit its content");
        }
        try {
            return new Believed(Digests.sha256(content), Bundle.parseFrom(content));
        } catch (InvalidProtocolBufferException _) {
            throw new IllegalArgumentException("the bundle's content is not a bundle");
        }
    }

    /**
     * A key to be trusted, named by its digest.
     *
     * @throws IllegalArgumentException when it is no Ed25519 key
     */
    public static KeyTrusted key(byte[] encoded) {
        try {
            decode(encoded);
        } catch (GeneralSecurityException _) {
            throw new IllegalArgumentException("public_key is not an X.509 encoded Ed25519 key");
        }
        return KeyTrusted.newBuilder()
                .setKeyId(Digests.sha256(encoded))
                .setPublicKey(ByteString.copyFrom(encoded))
                .build();
    }

    private static boolean verifies(KeyTrusted key, byte[] content, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(decode(key.getPublicKey().toByteArray()));
            check.update(content);
            return check.verify(signature);
        } catch (GeneralSecurityException _) {
            return false; // a signature that cannot even be read
        }
    }

    private static PublicKey decode(byte[] encoded) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    }
}
