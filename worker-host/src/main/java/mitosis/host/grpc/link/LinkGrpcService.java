package mitosis.host.grpc.link;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;

import mitosis.host.route.Router;
import mitosis.host.route.Standing;
import mitosis.host.run.Deliveries;
import mitosis.host.v1.ConnectRequest;
import mitosis.host.v1.ConnectResponse;
import mitosis.host.v1.Hello;
import mitosis.host.v1.LinkServiceGrpc.LinkServiceImplBase;
import mitosis.rpc.name.HostId;

import java.util.concurrent.Executor;

/** Where the links of other hosts come in. */
public final class LinkGrpcService extends LinkServiceImplBase {
    private final Router router;
    private final Deliveries deliveries;
    private final Standing standing;
    private final Executor loop;
    private final ConnectResponse greeting;

    /**
     * @param loop on which replies are written
     */
    public LinkGrpcService(
            Router router,
            Deliveries deliveries,
            Standing standing,
            Executor loop,
            HostId self,
            long incarnation) {
        this.router = router;
        this.deliveries = deliveries;
        this.standing = standing;
        this.loop = loop;
        this.greeting =
                ConnectResponse.newBuilder()
                        .setHello(
                                Hello.newBuilder()
                                        .setHost(self.value())
                                        .setIncarnation(incarnation)
                                        .setApiLevel(1))
                        .build();
    }

    @Override
    public StreamObserver<ConnectRequest> connect(StreamObserver<ConnectResponse> peer) {
        var out = (ServerCallStreamObserver<ConnectResponse>) peer;
        out.onNext(greeting);
        return new Incoming(router, deliveries, standing, loop, out);
    }
}
