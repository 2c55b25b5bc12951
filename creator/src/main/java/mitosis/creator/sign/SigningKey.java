package mitosis.creator.sign;

import mitosis.rpc.Digests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** The Ed25519 key by which bundles of this creator are believed. */
public final class SigningKey {
    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey secret;
    private final byte[] publicKey;
    private final String id;

    private SigningKey(PrivateKey secret, byte[] publicKey) {
        this.secret = secret;
        this.publicKey = publicKey;
        this.id = Digests.sha256(publicKey);
    }

    /** The key of a file that only its owner may read; made when there is none. */
    public static SigningKey open(Path file) throws IOException {
        return Files.exists(file) ? read(file) : create(file);
    }

    /** SHA-256 of the public key, in hex. */
    public String id() {
        return id;
    }

    /** X.509 encoded. */
    public byte[] publicKey() {
        return publicKey.clone();
    }

    public byte[] sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK signs with Ed25519", e);
        }
    }

    private static SigningKey read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        try {
            if (lines.size() != 2) {
                throw new IOException("the signing key's file has not the two lines of a key");
            }
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            byte[] publicKey = Base64.getDecoder().decode(lines.get(1));
            keys.generatePublic(new X509EncodedKeySpec(publicKey));
            return new SigningKey(
                    keys.generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(0)))),
                    publicKey);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("the signing key's file does not hold an Ed25519 key", e);
        }
    }

    private static SigningKey create(Path file) throws IOException {
        KeyPair pair = generate();
        byte[] publicKey = pair.getPublic().getEncoded();
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(
                part,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Base64.Encoder base64 = Base64.getEncoder();
        Files.writeString(
                part,
                base64.encodeToString(pair.getPrivate().getEncoded())
                        + "\n"
                        + base64.encodeToString(publicKey)
                        + "\n",
                StandardOpenOption.WRITE);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        return new SigningKey(pair.getPrivate(), publicKey);
    }

    private static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK makes Ed25519 keys", e);
        }
    }
}
