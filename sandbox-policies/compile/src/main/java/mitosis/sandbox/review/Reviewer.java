package mitosis.sandbox.review;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.nodeTypes.NodeWithArguments;

import mitosis.sandbox.scan.Source;

import java.util.List;
import java.util.Optional;

/**
 * Reads a scanned source as a syntax tree and gathers every objection to it at once. It writes
 * readable reasons and bounds the work of the compilers; the gate on the bytecode is the boundary.
 * Parsing is recursive: call this on a thread with a large stack.
 */
public final class Reviewer {
    private static final ParserConfiguration CONFIGURATION =
            new ParserConfiguration()
                    .setLanguageLevel(LanguageLevel.JAVA_25)
                    .setAttributeComments(false)
                    .setDetectOriginalLineSeparator(false);

    private Reviewer() {}

    public static Review review(Source source) {
        ParseResult<CompilationUnit> parsed = new JavaParser(CONFIGURATION).parse(source.text());
        Objections objections = new Objections();
        Optional<CompilationUnit> unit = parsed.getResult().filter(u -> parsed.isSuccessful());
        if (unit.isEmpty()) {
            parsed.getProblems().forEach(problem -> objections.add(problem));
            return new Review(Optional.empty(), objections.list(), List.of());
        }
        if (!TreeSize.fits(unit.get(), objections)) {
            return new Review(Optional.empty(), objections.list(), List.of());
        }
        return judge(unit.get(), objections);
    }

    private static Review judge(CompilationUnit unit, Objections objections) {
        Optional<String> mainClass = Shape.check(unit, objections);
        Names names = Names.of(unit);
        Objections plain = new Objections();
        List<Check> checks =
                List.of(
                        new ImportCheck(objections),
                        new NameCheck(names, mainClass.orElse(""), objections),
                        new StatementCheck(names, objections),
                        new MemberCheck(objections),
                        new NestingCheck(objections),
                        new LengthCheck(objections),
                        new SupertypeCheck(names, objections),
                        new DoorCheck(names, objections),
                        new PlainCheck(plain));
        see(unit, Nesting.NONE, checks);
        ConstantSize.check(unit, objections);
        ConstantCircle.check(unit, objections);
        Supertypes.check(unit, objections);
        FinallySize.check(unit, objections);
        StateInFields.check(unit, objections);
        return new Review(mainClass, objections.list(), plain.list());
    }

    private static void see(Node node, Nesting nesting, List<Check> checks) {
        for (Check check : checks) {
            check.see(node, nesting);
        }
        Nesting inside = nesting.inside(node);
        for (Node child : node.getChildNodes()) {
            see(child, isArgument(child, node) ? inside.argument() : inside, checks);
        }
    }

    /** Whether a node is what a call is given, rather than what it is called on. */
    private static boolean isArgument(Node node, Node parent) {
        return parent instanceof NodeWithArguments<?> call
                && !(node instanceof SimpleName)
                && !node.getBegin().equals(parent.getBegin())
                && !call.getArguments().isEmpty();
    }
}
