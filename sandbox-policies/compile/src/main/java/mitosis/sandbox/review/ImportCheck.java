package mitosis.sandbox.review;

import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;

import mitosis.sandbox.explain.Rule;

/** An agent imports from the library's packages, and from nowhere else. */
final class ImportCheck implements Check {
    private final Objections objections;

    ImportCheck(Objections objections) {
        this.objections = objections;
    }

    @Override
    public void see(Node node, Nesting nesting) {
        if (!(node instanceof ImportDeclaration imported)) {
            return;
        }
        if (imported.isModule()) {
            refuse(Rule.IMPORT, imported);
        } else if (imported.isAsterisk() && !imported.isStatic()) {
            Library.refusedPackage(imported.getNameAsString())
                    .ifPresent(rule -> refuse(rule, imported));
        } else {
            QualifiedName.of(imported.getNameAsString())
                    .flatMap(name -> Library.refusedType(name.packageName(), name.type()))
                    .ifPresent(rule -> refuse(rule, imported));
        }
    }

    private void refuse(Rule rule, ImportDeclaration imported) {
        objections.add(rule, imported, "import of \"%s\"".formatted(imported.getNameAsString()));
    }
}
