package mitosis.creator.keep;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import mitosis.creator.draft.Draft;
import mitosis.creator.draft.Expectation;
import mitosis.creator.draft.Probe;

/** A draft in the form that a model answers in, without its source. */
final class DraftJson {
    private DraftJson() {}

    static String of(Draft draft) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("role", draft.role())
                .put("persona", draft.persona())
                .put("exact", draft.exact())
                .put("refines", draft.refines());
        var topics = node.putArray("topics");
        draft.topics().forEach(topics::add);
        var probes = node.putArray("probes");
        draft.probes().forEach(probe -> write(probe, probes.addObject()));
        return node.toPrettyString() + "\n";
    }

    private static void write(Probe probe, ObjectNode into) {
        into.put("message", probe.message());
        ObjectNode expect = into.putObject("expect");
        switch (probe.expectation()) {
            case Expectation.Contains(String text) -> expect.put("contains", text);
            case Expectation.Matches(var pattern) -> expect.put("matches", pattern.text());
            case Expectation.NotEmpty() -> expect.put("not_empty", true);
            case Expectation.Answered() -> {
                // nothing more is expected than that it ends well
            }
        }
    }
}
