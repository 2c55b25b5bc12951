package mitosis.sandbox.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A policy as people write it: YAML in which every key must be there and no other may be. */
record PolicyFile(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) String isolation,
        @JsonProperty(required = true) List<String> abilities,
        @JsonProperty(required = true) Amounts limits,
        @JsonProperty(required = true) Quotas quotas) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,12}) ?(B|KiB|MiB|GiB)");
    private static final Pattern TIME = Pattern.compile("(\\d{1,9})(ms|s|min)");
    private static final ObjectMapper YAML =
            JsonMapper.builder(new YAMLFactory())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build();

    /** What one message may spend, with units. */
    record Amounts(
            @JsonProperty(required = true) long fuel,
            @JsonProperty(required = true) String memory,
            @JsonProperty(required = true) int depth,
            @JsonProperty(required = true) String deadline,
            @JsonProperty(required = true) String reply,
            @JsonProperty(required = true) String source) {}

    /** How often one message may call what others pay for. */
    record Quotas(
            @JsonProperty(required = true) int model,
            @JsonProperty(required = true) int asks,
            @JsonProperty(required = true) int publishes,
            @JsonProperty(required = true) int spawns,
            @JsonProperty(value = "memory-writes", required = true) int memoryWrites,
            @JsonProperty(value = "log-lines", required = true) int logLines) {}

    static PolicyFile parse(String text, String where) {
        try {
            return YAML.readValue(text, PolicyFile.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "%s is no policy: %s".formatted(where, e.getOriginalMessage()), e);
        }
    }

    Policy policy(String allowlistDigest) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "policy name \"%s\" does not match %s".formatted(name, NAME));
        }
        Limits spend =
                new Limits(
                        limits.fuel,
                        bytes("memory", limits.memory),
                        limits.depth,
                        time("deadline", limits.deadline),
                        Math.toIntExact(bytes("reply", limits.reply)),
                        Math.toIntExact(bytes("source", limits.source)),
                        quotas.model,
                        quotas.asks,
                        quotas.publishes,
                        quotas.spawns,
                        quotas.memoryWrites,
                        quotas.logLines);
        Set<Ability> may = EnumSet.noneOf(Ability.class);
        abilities.forEach(word -> may.add(one(Ability.class, "ability", word)));
        Policy.Isolation where = one(Policy.Isolation.class, "isolation", isolation);
        String canonical = "%s\n%s\n%s\n%s\n%s".formatted(name, where, may, spend, allowlistDigest);
        return new Policy(name, may, spend, where, Digest.of(canonical));
    }

    private static <E extends Enum<E>> E one(Class<E> type, String what, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "%s \"%s\" is unknown; there are %s"
                                        .formatted(what, word, words(type))));
    }

    private static <E extends Enum<E>> String words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static long bytes(String key, String text) {
        Matcher size = SIZE.matcher(text);
        if (!size.matches()) {
            throw new IllegalArgumentException(
                    "%s is \"%s\", must be a size such as 64 MiB".formatted(key, text));
        }
        long unit =
                switch (size.group(2)) {
                    case "B" -> 1L;
                    case "KiB" -> 1L << 10;
                    case "MiB" -> 1L << 20;
                    default -> 1L << 30;
                };
        return Math.multiplyExact(Long.parseLong(size.group(1)), unit);
    }

    private static Duration time(String key, String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            throw new IllegalArgumentException(
                    "%s is \"%s\", must be a time such as 30s".formatted(key, text));
        }
        long amount = Long.parseLong(time.group(1));
        return switch (time.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            default -> Duration.ofMinutes(amount);
        };
    }
}
