package mitosis.cli.up;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a world is started with. */
final class UpOptions {
    private static final int MOST_HOSTS = 100;

    @Option(names = "--hosts", paramLabel = "N", description = "how many worker hosts (default: 3)")
    private int hosts = 3;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "where all is kept (default: MITOSIS_DATA, else ~/.mitosis)")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--ports",
            paramLabel = "auto|BASE",
            converter = Ports.Converter.class,
            description =
                    "free ports, or the registry's; the creator's is one more, the hosts' begin"
                            + " ten higher (default: 7400)")
    private Ports ports = new Ports(7_400);

    @Option(
            names = "--ready-file",
            paramLabel = "FILE",
            description = "appears when all serve, and tells where (default: DIR/ready.json)")
    private Optional<Path> readyFile = Optional.empty();

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "the language model; offline needs no key (default: offline)")
    private Optional<String> model = Optional.empty();

    @Option(
            names = "--model-delay",
            paramLabel = "TIME",
            description = "lets the offline model take this long, for trials")
    private Optional<String> modelDelay = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "for the model, where a request brings none")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "a YAML file for all servers; options and environment go over it")
    private Optional<Path> config = Optional.empty();

    int hosts() {
        if (hosts < 1 || hosts > MOST_HOSTS) {
            throw new IllegalArgumentException(
                    "--hosts is %d, must be 1 to %d".formatted(hosts, MOST_HOSTS));
        }
        return hosts;
    }

    Path data() {
        return data.orElseGet(() -> DataFolder.usual(System.getenv())).toAbsolutePath().normalize();
    }

    Ports ports() {
        return ports;
    }

    Path readyFile() {
        return readyFile.orElseGet(() -> DataFolder.readyFile(data())).toAbsolutePath().normalize();
    }

    /** What every server is told. */
    List<String> forAll() {
        List<String> words = new ArrayList<>();
        config.ifPresent(file -> words.addAll(List.of("--config", absolute(file))));
        return words;
    }

    /** What the creator is told of its model. */
    List<String> forModel() {
        List<String> words = new ArrayList<>();
        model.ifPresent(name -> words.addAll(List.of("--model", name)));
        modelDelay.ifPresent(time -> words.addAll(List.of("--model-delay", time)));
        seed.ifPresent(number -> words.addAll(List.of("--seed", String.valueOf(number))));
        return words;
    }

    /** The same options as words. */
    List<String> words() {
        List<String> words = new ArrayList<>(List.of("--hosts", String.valueOf(hosts())));
        words.addAll(List.of("--data", data().toString()));
        words.addAll(List.of("--ports", ports.base() == 0 ? "auto" : String.valueOf(ports.base())));
        words.addAll(List.of("--ready-file", readyFile().toString()));
        words.addAll(forModel());
        words.addAll(forAll());
        return words;
    }

    private static String absolute(Path file) {
        return file.toAbsolutePath().toString();
    }
}
