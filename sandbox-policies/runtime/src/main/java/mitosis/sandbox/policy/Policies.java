package mitosis.sandbox.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The policies that come with the platform, and those that people write themselves. */
public final class Policies {
    private static final Map<String, Policy> NAMED = packed("strict", "standard", "research");

    private Policies() {}

    /** The policy of a name; {@code standard} is what agents get unless somebody says otherwise. */
    public static Policy named(String name) {
        Policy policy = NAMED.get(name);
        if (policy == null) {
            throw new IllegalArgumentException(
                    "no policy \"%s\"; there are %s"
                            .formatted(name, String.join(", ", NAMED.keySet())));
        }
        return policy;
    }

    /** Reads a policy from a YAML file; a missing or unknown key is refused. */
    public static Policy read(Path file) {
        try {
            return policy(Files.readString(file), file.getFileName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the policy \"%s\"".formatted(file), e);
        }
    }

    public static Set<String> names() {
        return NAMED.keySet();
    }

    private static Map<String, Policy> packed(String... names) {
        SortedMap<String, Policy> policies = new TreeMap<>();
        for (String name : names) {
            String resource = "/policies/%s.yaml".formatted(name);
            policies.put(name, policy(text(resource), resource));
        }
        return Collections.unmodifiableMap(policies);
    }

    private static Policy policy(String text, String where) {
        return PolicyFile.parse(text, where).policy(Allowlist.platform().digest());
    }

    private static String text(String resource) {
        try (InputStream in = Policies.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("%s is not packed".formatted(resource));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
