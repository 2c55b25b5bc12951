package mitosis.cli.bench;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;

import mitosis.cli.terminal.Failure;
import mitosis.cli.terminal.Printing;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Callable;

/** The other side of the plain stream, as a process of its own; ends with its standard input. */
@Command(name = "plain-server", hidden = true, description = "The other side of the plain stream.")
final class PlainServerCommand implements Callable<Integer> {
    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() throws IOException {
        Server server =
                NettyServerBuilder.forAddress(
                                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                        .directExecutor()
                        .addService(PlainStream.service())
                        .build()
                        .start();
        try {
            printing.output().say("127.0.0.1:" + server.getPort());
            while (System.in.read() >= 0) {
                // whoever started it says nothing: its end is the end of the stream
            }
            return Failure.OK;
        } finally {
            server.shutdownNow();
        }
    }
}
