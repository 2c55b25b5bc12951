package mitosis.cli.catalogue;

import mitosis.cli.terminal.Failure;
import mitosis.cli.terminal.Json;
import mitosis.cli.terminal.Output;
import mitosis.cli.terminal.Printing;
import mitosis.cli.terminal.Table;
import mitosis.cli.world.World;
import mitosis.registry.v1.Host;
import mitosis.registry.v1.ListHostsRequest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/** The worker hosts there are. */
@Command(name = "hosts", mixinStandardHelpOptions = true, description = "List the worker hosts.")
public final class HostsCommand implements Callable<Integer> {
    @Option(names = "--left", description = "those that have left too")
    private boolean left;

    @Mixin private World world = new World();
    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() {
        ListHostsRequest request = ListHostsRequest.newBuilder().setIncludeLeft(left).build();
        List<Host> hosts =
                Registry.ask(world, registry -> registry.listHosts(request).getHostsList());
        Output output = printing.output();
        if (output.wantsJson()) {
            hosts.forEach(host -> output.json(Json.of(host)));
        } else if (hosts.isEmpty()) {
            output.note("no worker hosts; `mitosis worker-host` starts one");
        } else {
            table(hosts).lines().forEach(output::say);
        }
        return Failure.OK;
    }

    private static Table table(List<Host> hosts) {
        Table table =
                new Table("ID", "STATE", "ADDRESS", "PID", "INCARNATION", "SINCE REV", "RUNS IN");
        for (Host host : hosts) {
            table.row(
                    host.getId(),
                    Json.word(host.getState().getValueDescriptor()),
                    host.getAddress(),
                    host.getPid(),
                    host.getIncarnation(),
                    host.getJoinedRevision(),
                    String.join(" ", host.getIsolationList()));
        }
        return table;
    }
}
