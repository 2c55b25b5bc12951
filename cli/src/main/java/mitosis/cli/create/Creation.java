package mitosis.cli.create;

import io.grpc.Channel;
import io.grpc.StatusRuntimeException;

import mitosis.cli.terminal.Output;
import mitosis.cli.world.Peer;
import mitosis.cli.world.World;
import mitosis.creator.v1.CreatorServiceGrpc;
import mitosis.creator.v1.CreatorServiceGrpc.CreatorServiceBlockingStub;

import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** Follows a creation from its first step to its last. */
final class Creation {
    /** Beyond the creator's own deadline, so that its own answer arrives. */
    private static final long MINUTES = 12;

    private Creation() {}

    static CreatorServiceBlockingStub stub(Channel channel) {
        return CreatorServiceGrpc.newBlockingStub(channel)
                .withDeadlineAfter(MINUTES, TimeUnit.MINUTES);
    }

    /** Prints every step and answers the exit code. */
    static int follow(World world, Output output, BiConsumer<Channel, StepPrinter> steps) {
        StepPrinter printer = new StepPrinter(output);
        Peer creator = new Peer("creator", world.creatorAddress());
        return creator.call(channel -> {
            try {
                steps.accept(channel, printer);
                return printer.ended();
            } catch (StatusRuntimeException failure) {
                return printer.refused(creator.told(failure));
            }
        });
    }
}
