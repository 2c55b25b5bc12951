package mitosis.creator.world;

import io.grpc.stub.StreamObserver;

import mitosis.registry.v1.GetAgentRequest;
import mitosis.registry.v1.GetAgentResponse;
import mitosis.registry.v1.RegistryServiceGrpc.RegistryServiceImplBase;
import mitosis.rpc.Rpc;

/** What anybody may ask of the fake registry. */
public final class FakeCatalogue extends RegistryServiceImplBase {
    private final FakeRegistry registry;

    public FakeCatalogue(FakeRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void getAgent(GetAgentRequest request, StreamObserver<GetAgentResponse> caller) {
        Rpc.answer(
                caller,
                request::getAgent,
                name ->
                        GetAgentResponse.newBuilder()
                                .setAgent(registry.agent(name))
                                .setSource(registry.source(name))
                                .build());
    }
}
