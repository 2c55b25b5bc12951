package mitosis.cli.up;

import mitosis.cli.terminal.Failure;
import mitosis.cli.terminal.Json;
import mitosis.cli.terminal.Output;
import mitosis.cli.terminal.Printing;
import mitosis.cli.world.Addresses;
import mitosis.cli.world.ReadyFile;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Ends the world of a ready file. */
@Command(
        name = "down",
        mixinStandardHelpOptions = true,
        description = "End the world that `mitosis up` started.")
public final class DownCommand implements Callable<Integer> {
    @Option(
            names = "--ready-file",
            paramLabel = "FILE",
            description =
                    "what `up` wrote (default: MITOSIS_READY_FILE, else ready.json in the usual"
                            + " data folder)")
    private Optional<Path> readyFile = Optional.empty();

    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path file = file();
        if (!Files.exists(file)) {
            throw new RefusedException(
                    ErrorCode.UNAVAILABLE,
                    "there is no %s, so no world to end".formatted(file),
                    "--ready-file names the file that `mitosis up` wrote");
        }
        int ended = Ending.of(ReadyFile.read(file), Files.getLastModifiedTime(file).toInstant());
        Files.deleteIfExists(file);
        Output output = printing.output();
        if (output.wantsJson()) {
            output.json(Json.object().put("ended", ended));
        } else {
            output.say("the world has ended; processes: " + ended);
        }
        return Failure.OK;
    }

    private Path file() {
        return readyFile.orElseGet(() -> {
            String named = System.getenv().getOrDefault(Addresses.READY_FILE, "");
            return named.isEmpty()
                    ? DataFolder.readyFile(DataFolder.usual(System.getenv()))
                    : Path.of(named);
        });
    }
}
