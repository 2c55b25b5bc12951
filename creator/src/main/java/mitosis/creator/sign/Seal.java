package mitosis.creator.sign;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;

import mitosis.registry.v1.Bundle;
import mitosis.registry.v1.SignedBundle;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Turns a bundle into its canonical bytes and signs them. */
public record Seal(SigningKey key) {
    public SignedBundle sign(Bundle bundle) {
        byte[] content = canonical(bundle);
        return SignedBundle.newBuilder()
                .setContent(ByteString.copyFrom(content))
                .setSignature(ByteString.copyFrom(key.sign(content)))
                .setKeyId(key.id())
                .build();
    }

    private static byte[] canonical(Bundle bundle) {
        byte[] bytes = new byte[bundle.getSerializedSize()];
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        out.useDeterministicSerialization();
        try {
            bundle.writeTo(out);
            out.checkNoSpaceLeft();
        } catch (IOException e) {
            throw new UncheckedIOException("an array has no end to run into", e);
        }
        return bytes;
    }
}
