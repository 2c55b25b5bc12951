package mitosis.host.grpc;

import mitosis.registry.v1.KeyTrusted;
import mitosis.registry.v1.SignedBundle;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;
import java.util.function.Function;

/** Whether a bundle was signed by somebody the log trusts. */
public final class Signatures {
    private static final String ALGORITHM = "Ed25519";

    private final Function<String, Optional<KeyTrusted>> keys;

    /**
     * @param keys the trusted key of an id
     */
    public Signatures(Function<String, Optional<KeyTrusted>> keys) {
        this.keys = keys;
    }

    boolean hold(SignedBundle bundle) {
        return keys.apply(bundle.getKeyId()).map(key -> holds(key, bundle)).orElse(false);
    }

    private static boolean holds(KeyTrusted key, SignedBundle bundle) {
        try {
            PublicKey known =
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePublic(
                                    new X509EncodedKeySpec(key.getPublicKey().toByteArray()));
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(known);
            check.update(bundle.getContent().asReadOnlyByteBuffer());
            return check.verify(bundle.getSignature().toByteArray());
        } catch (GeneralSecurityException _) {
            return false;
        }
    }
}
