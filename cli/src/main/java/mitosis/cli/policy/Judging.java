package mitosis.cli.policy;

import mitosis.sandbox.compile.Dialect;
import mitosis.sandbox.policy.Policies;
import mitosis.sandbox.policy.Policy;

import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The options that say under which policy and dialect a source is judged. */
final class Judging {
    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            description = "strict, standard, research or a YAML file (default: standard)")
    private String policy = "standard";

    @Option(
            names = "--dialect",
            paramLabel = "DIALECT",
            description = "plain, modern or auto (default: auto)")
    private String dialect = Dialect.AUTO.wireName();

    Policy policy() {
        return policy(policy);
    }

    /** The policy of a name or of a file. */
    static Policy policy(String nameOrFile) {
        if (Policies.names().contains(nameOrFile)) {
            return Policies.named(nameOrFile);
        }
        Path file = Path.of(nameOrFile);
        return Files.isRegularFile(file) ? Policies.read(file) : Policies.named(nameOrFile);
    }

    Dialect dialect() {
        return Dialect.find(dialect)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "no dialect \"%s\"; there are %s"
                                        .formatted(
                                                dialect,
                                                Arrays.stream(Dialect.values())
                                                        .map(Dialect::wireName)
                                                        .collect(Collectors.joining(", ")))));
    }
}
