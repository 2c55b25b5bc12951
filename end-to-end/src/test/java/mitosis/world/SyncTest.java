package mitosis.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import mitosis.registry.v1.GetStatsRequest;
import mitosis.registry.v1.ResumeRequest;
import mitosis.registry.v1.StopRequest;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The registry's reply leaves after the disk has it. Killing the process cannot show this, for the
 * page cache survives: here the kernel's sync calls are slowed down and made to fail from outside,
 * by strace.
 */
@Timeout(120)
class SyncTest {
    private static final Duration SLOW = Duration.ofMillis(700);

    @Test
    void replyWaitsForTheSync() throws Exception {
        try (World world = World.start(1)) {
            assertThat(stopAndResume(world)).isLessThan(SLOW);

            try (Strace _ =
                    new Strace(world.registryPid(), "delay_exit=" + SLOW.toNanos() / 1_000)) {
                assertThat(stopAndResume(world)).isGreaterThan(SLOW.multipliedBy(2));
            }
        }
    }

    @Test
    void syncThatFailsIsNotAcknowledged() throws Exception {
        try (World world = World.start(1)) {
            long before = revision(world);
            try (Strace _ = new Strace(world.registryPid(), "error=EIO")) {
                Throwable thrown =
                        catchThrowable(
                                () -> world.registry().stop(StopRequest.getDefaultInstance()));
                assertThat(thrown).as("a refusal").isNotNull();
                assertThat(RefusedException.of(thrown).code()).isEqualTo(ErrorCode.UNAVAILABLE);
            }
            assertThat(revision(world)).isEqualTo(before);
        }
    }

    /** How long two appended events take. */
    private static Duration stopAndResume(World world) {
        long start = System.nanoTime();
        world.registry().stop(StopRequest.getDefaultInstance());
        world.registry().resume(ResumeRequest.getDefaultInstance());
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static long revision(World world) {
        return world.registry().getStats(GetStatsRequest.getDefaultInstance()).getRevision();
    }

    /** Tampers with the sync calls of one process until closed. */
    private static final class Strace implements AutoCloseable {
        private final Process process;

        Strace(long pid, String how) throws Exception {
            process =
                    new ProcessBuilder(
                                    List.of(
                                            "strace",
                                            "-f",
                                            "-p",
                                            String.valueOf(pid),
                                            "-e",
                                            "trace=fsync,fdatasync",
                                            "-e",
                                            "inject=fsync,fdatasync:" + how))
                            .redirectErrorStream(true)
                            .start();
            BufferedReader said =
                    new BufferedReader(
                            new InputStreamReader(
                                    process.getInputStream(), StandardCharsets.UTF_8));
            String line = said.readLine();
            if (line == null || !line.contains("attached")) {
                throw new AssertionError("strace did not attach: " + line);
            }
            Thread.ofVirtual().start(() -> drain(said));
        }

        @Override
        public void close() {
            process.destroy();
            process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        }

        private static void drain(BufferedReader said) {
            try {
                while (said.readLine() != null) {
                    // only so that strace does not wait for a reader
                }
            } catch (IOException _) {
                return; // it has ended
            }
        }
    }
}
