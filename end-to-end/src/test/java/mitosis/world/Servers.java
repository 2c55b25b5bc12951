package mitosis.world;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which server's code a class is part of; what protos generate belongs to none. */
final class Servers implements SliceAssignment {
    private static final Pattern PACKAGE =
            Pattern.compile("mitosis\\.(registry|journal|creator|host)(\\..*)?");

    static final DescribedPredicate<JavaClass> ANY_SERVER =
            DescribedPredicate.describe(
                    "belong to a server", type -> server(type.getPackageName()).isPresent());

    /** The class that wires a server may know its adapters. */
    static final DescribedPredicate<JavaClass> NOT_A_SERVERS_FRONT =
            DescribedPredicate.describe(
                    "wire no server",
                    type ->
                            !type.getPackageName()
                                    .matches("mitosis\\.(registry|journal|creator|host)"));

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        return server(type.getPackageName())
                .map(SliceIdentifier::of)
                .orElseGet(SliceIdentifier::ignore);
    }

    @Override
    public String getDescription() {
        return "servers";
    }

    private static Optional<String> server(String name) {
        Matcher matcher = PACKAGE.matcher(name);
        boolean generated = name.endsWith(".v1");
        return matcher.matches() && !generated ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
