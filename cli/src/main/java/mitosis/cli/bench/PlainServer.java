package mitosis.cli.bench;

import mitosis.cli.up.Program;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The process at the other end of the plain stream. */
record PlainServer(Process process, String address) implements AutoCloseable {

    static PlainServer start() throws IOException {
        Process process =
                Program.with("plain-server", List.of("bench", "plain-server"))
                        .redirectError(Redirect.INHERIT)
                        .start();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        String address = lines.readLine();
        if (address == null) {
            process.destroy();
            throw new RefusedException(
                    ErrorCode.UNAVAILABLE, "the server to compare with did not start");
        }
        return new PlainServer(process, address);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
