package mitosis.cli.bench;

import io.grpc.MethodDescriptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The plainest stream there can be: bytes in, the same bytes out. What asks are compared with. */
final class PlainStream {
    private static final String SERVICE = "mitosis.bench.PlainService";

    static final MethodDescriptor<byte[], byte[]> ECHO =
            MethodDescriptor.<byte[], byte[]>newBuilder()
                    .setType(MethodDescriptor.MethodType.BIDI_STREAMING)
                    .setFullMethodName(MethodDescriptor.generateFullMethodName(SERVICE, "Echo"))
                    .setRequestMarshaller(new Bytes())
                    .setResponseMarshaller(new Bytes())
                    .build();

    private PlainStream() {}

    static ServerServiceDefinition service() {
        return ServerServiceDefinition.builder(SERVICE)
                .addMethod(ECHO, ServerCalls.asyncBidiStreamingCall(PlainStream::echo))
                .build();
    }

    private static StreamObserver<byte[]> echo(StreamObserver<byte[]> caller) {
        return new StreamObserver<>() {
            @Override
            public void onNext(byte[] bytes) {
                caller.onNext(bytes);
            }

            @Override
            public void onError(Throwable failure) {
                // the caller has gone
            }

            @Override
            public void onCompleted() {
                caller.onCompleted();
            }
        };
    }

    private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {
        @Override
        public InputStream stream(byte[] bytes) {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
