package mitosis.sandbox.review;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;

import mitosis.sandbox.explain.Rule;

import java.util.Optional;
import java.util.Set;

/**
 * Doors to the world other than the context: the gate refuses them all, and this check says so
 * early, in the author's own words and lines.
 */
final class DoorCheck implements Check {
    private static final Set<String> TIMES = Set.of("currentTimeMillis", "nanoTime");
    private static final Set<String> HARMLESS = Set.of("arraycopy", "lineSeparator");
    private static final Set<String> STREAMS = Set.of("out", "err", "in");
    private static final Set<String> CLOCKS =
            Set.of(
                    "Clock",
                    "Instant",
                    "LocalDate",
                    "LocalDateTime",
                    "LocalTime",
                    "MonthDay",
                    "OffsetDateTime",
                    "OffsetTime",
                    "Year",
                    "YearMonth",
                    "ZonedDateTime");
    private static final Set<String> REFLECTION =
            Set.of(
                    "forName",
                    "getClassLoader",
                    "getConstructors",
                    "getDeclaredConstructor",
                    "getDeclaredField",
                    "getDeclaredFields",
                    "getDeclaredMethod",
                    "getDeclaredMethods",
                    "getDeclaringClass",
                    "getMethods",
                    "newInstance",
                    "setAccessible");
    private static final Set<String> THREADS =
            Set.of("parallel", "parallelStream", "wait", "notify", "notifyAll");

    private final Names names;
    private final Objections objections;

    DoorCheck(Names names, Objections objections) {
        this.names = names;
        this.objections = objections;
    }

    @Override
    public void see(Node node, Nesting nesting) {
        switch (node) {
            case MethodCallExpr call -> call(call);
            case FieldAccessExpr access when isSystem(access.getScope()) ->
                    objections.add(
                            STREAMS.contains(access.getNameAsString())
                                    ? Rule.NO_CONSOLE
                                    : Rule.NO_SYSTEM,
                            access,
                            "\"System.%s\"".formatted(access.getNameAsString()));
            case NameExpr name -> named(name, name.getNameAsString());
            case ClassOrInterfaceType type when type.getScope().isEmpty() ->
                    named(type, type.getNameAsString());
            case ObjectCreationExpr made -> created(made);
            default -> {
                // leads nowhere
            }
        }
    }

    private void call(MethodCallExpr call) {
        String method = call.getNameAsString();
        Optional<Expression> scope = call.getScope();
        if (scope.filter(this::isSystem).isPresent()) {
            if (HARMLESS.contains(method)) {
                return;
            }
            objections.add(
                    TIMES.contains(method) ? Rule.NO_CLOCK : Rule.NO_SYSTEM,
                    call,
                    "\"System.%s\"".formatted(method));
        } else if (scope.isEmpty() || names.methods().contains(method)) {
            return; // a method of the author's own
        } else if (method.equals("now") && scope.filter(s -> isOneOf(CLOCKS, s)).isPresent()) {
            objections.add(Rule.NO_CLOCK, call, "\"%s.now\"".formatted(scope.get()));
        } else if (method.equals("random") && scope.filter(s -> isNamed("Math", s)).isPresent()) {
            objections.add(Rule.NO_RANDOMNESS, call, "\"Math.random\"");
        } else if (REFLECTION.contains(method)) {
            objections.add(Rule.NO_REFLECTION, call, "a call of \"%s\"".formatted(method));
        } else if (THREADS.contains(method)) {
            objections.add(Rule.NO_THREADS, call, "a call of \"%s\"".formatted(method));
        }
    }

    private void created(ObjectCreationExpr made) {
        String type = made.getType().getNameAsString();
        if (type.equals("Random")
                && made.getArguments().isEmpty()
                && !names.types().contains(type)) {
            objections.add(Rule.NO_RANDOMNESS, made, "\"new Random()\" without a seed");
        }
    }

    /** Types that need no import; those that do are refused where they are imported. */
    private void named(Node node, String name) {
        boolean own = names.types().contains(name) || names.values().contains(name);
        if (own || (name.equals("System") && hasMember(node))) {
            return;
        }
        Library.refusedLanguageType(name)
                .ifPresent(rule -> objections.add(rule, node, "\"%s\"".formatted(name)));
    }

    /** Whether the member beside the name has said it already. */
    private static boolean hasMember(Node name) {
        Node parent = name.getParentNode().orElse(null);
        return parent instanceof FieldAccessExpr || parent instanceof MethodCallExpr;
    }

    private boolean isSystem(Expression scope) {
        return isNamed("System", scope) && !names.types().contains("System");
    }

    private static boolean isNamed(String name, Expression scope) {
        return scope instanceof NameExpr found && found.getNameAsString().equals(name);
    }

    private boolean isOneOf(Set<String> types, Expression scope) {
        String name =
                switch (scope) {
                    case NameExpr found -> found.getNameAsString();
                    case FieldAccessExpr found -> found.getNameAsString();
                    case TypeExpr found -> found.getTypeAsString();
                    default -> "";
                };
        return types.contains(name) && !names.types().contains(name);
    }
}
