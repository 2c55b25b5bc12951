package mitosis.cli.bench;

import io.grpc.Channel;

import mitosis.cli.world.World;
import mitosis.creator.v1.CreatorServiceGrpc;
import mitosis.creator.v1.SubmitAgentRequest;
import mitosis.creator.v1.SubmitAgentResponse;
import mitosis.host.v1.AskRequest;
import mitosis.host.v1.AskResponse;
import mitosis.host.v1.HostServiceGrpc;
import mitosis.host.v1.HostServiceGrpc.HostServiceBlockingStub;
import mitosis.registry.v1.Host;
import mitosis.registry.v1.ListHostsRequest;
import mitosis.registry.v1.RegistryServiceGrpc;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The agent that is asked: it answers what it was sent. */
final class EchoAgent {
    static final String NAME = "bench-echo";

    private static final String SOURCE =
            """
            public class BenchEcho implements Agent {
                public String handle(String message, Context context) {
                    return message;
                }
            }
            """;

    /** Of so many conversations for each that is wanted some lie with another host. */
    private static final int TRIES = 20;

    private EchoAgent() {}

    /** Makes it, unless it is there. */
    static void make(World world) {
        SubmitAgentRequest request =
                SubmitAgentRequest.newBuilder()
                        .setNamespace(world.namespace())
                        .setSource(SOURCE)
                        .setName(NAME)
                        .setExact(true)
                        .setRequestId("bench-echo-" + world.namespace())
                        .build();
        world.creator(channel -> {
            Iterator<SubmitAgentResponse> steps =
                    CreatorServiceGrpc.newBlockingStub(channel)
                            .withDeadlineAfter(60, TimeUnit.SECONDS)
                            .submitAgent(request);
            while (steps.hasNext()) {
                var step = steps.next().getStep();
                if (step.hasError()) {
                    throw RefusedException.from(step.getError());
                }
            }
            return NAME;
        });
    }

    /** Questions to a host, one a conversation, that another host is in line for. */
    static List<AskRequest> crossing(World world, int wanted, int size) {
        String asked = hostAt(world);
        AskRequest.Builder request =
                AskRequest.newBuilder()
                        .setNamespace(world.namespace())
                        .setAgent(NAME)
                        .setContent("x".repeat(size));
        return world.host(channel -> crossing(channel, request, asked, wanted));
    }

    private static List<AskRequest> crossing(
            Channel channel, AskRequest.Builder request, String asked, int wanted) {
        HostServiceBlockingStub host =
                HostServiceGrpc.newBlockingStub(channel).withDeadlineAfter(60, TimeUnit.SECONDS);
        List<AskRequest> crossing = new ArrayList<>();
        for (int i = 0; i < wanted * TRIES && crossing.size() < wanted; i++) {
            AskRequest ask = request.setConversation("bench-" + i).build();
            AskResponse answer = host.ask(ask);
            if (!answer.getPath(0).getHost().equals(asked)) {
                crossing.add(ask);
            }
        }
        if (crossing.size() < wanted) {
            throw new RefusedException(
                    ErrorCode.NO_HOST,
                    "no other host answers, so nothing crosses from one to another",
                    "`mitosis up --hosts 2` starts two");
        }
        return crossing;
    }

    private static String hostAt(World world) {
        String address = world.hostAddress();
        return world
                .registry(channel ->
                        RegistryServiceGrpc.newBlockingStub(channel)
                                .withDeadlineAfter(10, TimeUnit.SECONDS)
                                .listHosts(ListHostsRequest.getDefaultInstance()))
                .getHostsList()
                .stream()
                .filter(host -> host.getAddress().equals(address))
                .map(Host::getId)
                .findFirst()
                .orElse("");
    }
}
