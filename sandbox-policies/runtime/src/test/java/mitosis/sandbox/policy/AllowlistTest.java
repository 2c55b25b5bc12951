package mitosis.sandbox.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class AllowlistTest {
    private final Allowlist list = Allowlist.platform();

    @Test
    void everyStandInTakesTheCallsOfAnEntry() throws ClassNotFoundException {
        Set<String> called =
                Stream.concat(list.methods().values().stream(), list.fields().values().stream())
                        .filter(Cost.Wrapped.class::isInstance)
                        .map(Cost.Wrapped.class::cast)
                        .map(cost ->
                                cost.owner().displayName()
                                        + "."
                                        + cost.name()
                                        + cost.type().descriptorString())
                        .collect(Collectors.toSet());

        assertThat(called).containsAll(standIns());
    }

    private List<String> standIns() throws ClassNotFoundException {
        List<String> all = new ArrayList<>();
        for (String name : list.standIns()) {
            Class<?> type = Class.forName("mitosis.sandbox.charged." + name);
            for (Method method : type.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers())) {
                    all.add(name + "." + method.getName() + descriptor(method));
                }
            }
        }
        return all;
    }

    private static String descriptor(Method method) {
        return MethodTypeDesc.of(
                        method.getReturnType().describeConstable().orElseThrow(),
                        Stream.of(method.getParameterTypes())
                                .map(type -> type.describeConstable().orElseThrow())
                                .toList())
                .descriptorString();
    }

    @Test
    void nothingOfTheHostsAuthorityIsListed() {
        assertThat(
                        Stream.of(
                                "java/lang/Runtime",
                                "java/lang/ClassLoader",
                                "java/lang/ProcessBuilder",
                                "java/lang/Thread",
                                "java/lang/invoke/MethodHandles",
                                "java/lang/reflect/Method",
                                "java/io/File",
                                "java/nio/file/Files",
                                "java/net/URI"))
                .noneMatch(list::hasType);
    }

    @Test
    void aMethodIsFoundOnTheNearestListedSupertype() {
        assertThat(list.method("java/util/ArrayList", "size", "()I"))
                .hasValueSatisfying(rule -> assertThat(rule.owner()).isEqualTo("java/util/List"));
    }

    @Test
    void aRefusalSaysWhatToWriteInstead() {
        assertThat(list.refusal("java/lang/System", "currentTimeMillis"))
                .hasValueSatisfying(
                        refusal -> assertThat(refusal.instead()).isEqualTo("use context.now()"));
    }
}
