package mitosis.cli.policy;

import mitosis.sandbox.policy.Ability;
import mitosis.sandbox.policy.Limits;
import mitosis.sandbox.policy.Policy;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Everything a policy grants, thing by thing. */
final class PolicyFacts {
    private PolicyFacts() {}

    static Map<String, String> of(Policy policy) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (Ability ability : Ability.values()) {
            facts.put(
                    "can " + ability.wireName(),
                    policy.abilities().contains(ability) ? "yes" : "no");
        }
        facts.put("isolation", policy.isolation().name().toLowerCase(Locale.ROOT));
        for (RecordComponent limit : Limits.class.getRecordComponents()) {
            facts.put(limit.getName(), value(policy.limits(), limit));
        }
        return facts;
    }

    private static String value(Limits limits, RecordComponent limit) {
        try {
            return String.valueOf(limit.getAccessor().invoke(limits));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's component can be read", e);
        }
    }
}
