package mitosis.cli.doctor;

import mitosis.cli.terminal.Failure;
import mitosis.cli.terminal.Output;
import mitosis.cli.terminal.Printing;
import mitosis.cli.world.World;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Looks at the machine and at the servers, and says what to do about what is amiss. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description =
                "Look at this machine and at the servers, and say what to do about what is amiss."
                        + " Ends with 1 when something will not work.")
public final class DoctorCommand implements Callable<Integer> {
    @Mixin private World world = new World();
    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() {
        List<Check> checks = new ArrayList<>(Machine.checks());
        checks.addAll(Servers.checks(world));
        Output output = printing.output();
        for (Check check : checks) {
            if (output.wantsJson()) {
                output.json(check.json());
            } else {
                output.say("%-4s  %-12s %s".formatted(check.word(), check.what(), check.found()));
                if (!check.next().isEmpty()) {
                    output.say("                   next: " + check.next());
                }
            }
        }
        boolean fails = checks.stream().anyMatch(check -> check.state() == Check.State.FAIL);
        return fails ? Failure.FAILED : Failure.OK;
    }
}
