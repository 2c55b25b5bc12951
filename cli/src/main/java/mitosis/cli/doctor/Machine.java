package mitosis.cli.doctor;

import com.sun.management.OperatingSystemMXBean;

import mitosis.cli.terminal.Text;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.tools.ToolProvider;

/** What the machine offers. */
final class Machine {
    private static final int JAVA = 25;
    private static final long MEBIBYTE = 1 << 20;
    private static final long ENOUGH = 2_048 * MEBIBYTE;

    private Machine() {}

    static List<Check> checks() {
        return List.of(java(), compiler(), cores(), memory(), walls());
    }

    private static Check java() {
        Runtime.Version version = Runtime.version();
        String found = "Java %s of %s".formatted(version, System.getProperty("java.vendor"));
        return version.feature() >= JAVA
                ? Check.ok("java", found)
                : Check.fail("java", found, "install a JDK %d or newer".formatted(JAVA));
    }

    private static Check compiler() {
        return ToolProvider.getSystemJavaCompiler() != null
                ? Check.ok("compiler", "the JDK's compiler is there: sources may be modern Java")
                : Check.warn(
                        "compiler",
                        "this Java has no compiler: sources must be plain",
                        "set MITOSIS_JAVA_HOME to a full JDK");
    }

    private static Check cores() {
        int cores = Runtime.getRuntime().availableProcessors();
        return cores > 1
                ? Check.ok("cores", Text.count(cores, "core"))
                : Check.warn("cores", "one core", "start fewer hosts: `mitosis up --hosts 1`");
    }

    private static Check memory() {
        if (!(ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean os)) {
            return Check.warn("memory", "this Java does not tell", "");
        }
        long total = os.getTotalMemorySize();
        String found = "%s MiB".formatted(Text.count(total / MEBIBYTE));
        return total >= ENOUGH
                ? Check.ok("memory", found)
                : Check.warn(
                        "memory",
                        found + ", a world of three hosts likes 2,048",
                        "start fewer hosts: `mitosis up --hosts 1`");
    }

    /** What could stand between agents and the machine, beside the sandbox itself. */
    private static Check walls() {
        List<String> walls = new ArrayList<>(List.of("gate and meter in every host"));
        if (read("/proc/self/status").contains("Seccomp:")) {
            walls.add("seccomp offered");
        }
        if (read("/sys/kernel/security/lsm").contains("landlock")) {
            walls.add("landlock offered");
        }
        if (onPath("bwrap").isPresent()) {
            walls.add("bubblewrap installed");
        }
        String found = String.join(", ", walls);
        return Check.ok("walls", found + "; agents run in the host's process");
    }

    private static Optional<Path> onPath(String program) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(":", -1)).stream()
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException _) {
            return ""; // no such thing on this system
        }
    }
}
