package mitosis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

@Timeout(30)
class CommandsTest {
    private final FakeWorld world = new FakeWorld();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void askPrintsOneObjectWithContentPathAndConversation() throws Exception {
        assertThat(run("ask", "otter", "good", "day", "--seed", "5", "--json")).isZero();

        JsonNode reply = line(0);
        assertThat(reply.get("content").asText()).isEqualTo("heard: good day");
        assertThat(reply.get("conversation").asText()).isEqualTo("c9");
        assertThat(reply.get("seed").isIntegralNumber()).isTrue();
        assertThat(reply.get("path").get(0).get("host").asText()).isEqualTo("host-1");
        assertThat(reply.get("path").get(0).get("millis").isIntegralNumber()).isTrue();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void askForPeoplePrintsTheReplyAloneOnStandardOutput() {
        assertThat(run("ask", "otter", "hello")).isZero();

        assertThat(out.toString()).isEqualTo("heard: hello\n");
        assertThat(err.toString()).contains("otter on host-1");
    }

    @Test
    void typedErrorIsPrintedAndEndsWithOne() throws Exception {
        assertThat(run("ask", "nobody", "hello", "--json")).isEqualTo(1);

        JsonNode error = line(0).get("error");
        assertThat(error.get("code").asText()).isEqualTo("AGENT_NOT_FOUND");
        assertThat(error.get("message").asText()).isEqualTo("no agent \"nobody\"");
        assertThat(error.get("next").asText()).contains("mitosis agents");
        assertThat(error.get("metadata").get("agent").asText()).isEqualTo("nobody");
    }

    @Test
    void refusalEndsWithThree() {
        assertThat(run("ask", "frozen", "hello")).isEqualTo(3);
        assertThat(err.toString()).contains("STOPPED: everything is stopped");
    }

    @Test
    void wrongUsageEndsWithTwo() {
        assertThat(run("ask", "otter", "hello", "--bogus")).isEqualTo(2);
        assertThat(run("ask")).isEqualTo(2);
        assertThat(run("ask", "otter", "hello", "--timeout", "soon")).isEqualTo(2);
        assertThat(err.toString()).contains("\"soon\" is no time").doesNotContain("Exception");
    }

    @Test
    void createPrintsEachStepAndTheAgent() throws Exception {
        assertThat(run("create", "a friend", "--message", "hello", "--json")).isZero();

        assertThat(lines()).hasSize(4);
        assertThat(line(1).get("step").asText()).isEqualTo("drafted");
        assertThat(line(1).get("attempt").asInt()).isEqualTo(1);
        assertThat(line(2).get("step").asText()).isEqualTo("active");
        assertThat(line(2).get("agent").get("name").asText()).isEqualTo("otter");
        assertThat(line(2).get("agent").get("generation").asInt()).isZero();
        assertThat(line(2).get("agent").get("parent").asText()).isEmpty();
        assertThat(line(3).get("step").asText()).isEqualTo("replied");
        assertThat(line(3).get("content").asText()).isEqualTo("hi");
    }

    @Test
    void refusedCreationEndsWithItsReason() throws Exception {
        assertThat(run("create", "a weapon", "--json")).isEqualTo(3);

        JsonNode last = line(3);
        assertThat(last.get("step").asText()).isEqualTo("refused");
        assertThat(last.get("error").get("code").asText()).isEqualTo("CREATION_REFUSED");
        assertThat(line(2).get("findings").get(0).get("rule").asText()).isEqualTo("no-files");
    }

    @Test
    void agentsOfAllPagesArePrintedWithNumbersAndWords() throws Exception {
        assertThat(run("agents", "--json")).isZero();

        assertThat(lines()).hasSize(2);
        assertThat(line(0).get("state").asText()).isEqualTo("active");
        assertThat(line(0).get("purse").get("tokens").asLong()).isEqualTo(5_000_000_000L);
        assertThat(line(0).get("purse").get("tokens").isIntegralNumber()).isTrue();
        assertThat(line(1).get("name").asText()).isEqualTo("otter-2");
    }

    @Test
    void unknownStateIsTold() {
        assertThat(run("agents", "--state", "sleepy")).isEqualTo(1);
        assertThat(err.toString()).contains("\"sleepy\" is no state");
    }

    @Test
    void lineageIsDrawnAsATree() {
        assertThat(run("lineage")).isZero();

        assertThat(out.toString().lines().map(line -> line.replaceFirst(" +(STATE|active) .*", "")))
                .containsExactly("AGENT", "otter", "├─ pup-1", "│  └─ grandpup", "└─ pup-2");
    }

    @Test
    void whereNothingListensTheNextStepIsTold() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        String nowhere = "127.0.0.1:" + free;

        int code =
                Mitosis.run(
                        new String[] {"agents", "--json", "--registry", nowhere},
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        Map.of());

        assertThat(code).isEqualTo(1);
        assertThat(line(0).get("error").get("code").asText()).isEqualTo("UNAVAILABLE");
        assertThat(line(0).get("error").get("next").asText()).contains("mitosis up");
    }

    @Test
    void everyCommandHasHelp() {
        for (String command :
                Mitosis.commandLine(new PrintWriter(out), new PrintWriter(err))
                        .getSubcommands()
                        .keySet()) {
            if (!command.equals("help")) {
                assertThat(bare(command, "--help")).as(command).isZero();
            }
        }
    }

    private int run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        String option =
                switch (words[0]) {
                    case "ask" -> "--host";
                    case "create" -> "--creator";
                    default -> "--registry";
                };
        all.addAll(List.of(option, world.address()));
        return bare(all.toArray(String[]::new));
    }

    private int bare(String... words) {
        return Mitosis.run(words, new PrintWriter(out, true), new PrintWriter(err, true), Map.of());
    }

    private List<String> lines() {
        return out.toString().lines().toList();
    }

    private JsonNode line(int number) throws Exception {
        return new ObjectMapper().readTree(lines().get(number));
    }
}
