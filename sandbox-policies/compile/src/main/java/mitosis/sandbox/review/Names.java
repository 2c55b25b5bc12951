package mitosis.sandbox.review;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.type.TypeParameter;

import java.util.HashSet;
import java.util.Set;

/** The names a source declares, wherever they stand. */
record Names(Set<String> types, Set<String> values, Set<String> methods) {
    static Names of(CompilationUnit unit) {
        Names names = new Names(new HashSet<>(), new HashSet<>(), new HashSet<>());
        unit.walk(names::gather);
        return names;
    }

    private void gather(Node node) {
        switch (node) {
            case TypeDeclaration<?> type -> types.add(type.getNameAsString());
            case TypeParameter type -> types.add(type.getNameAsString());
            case VariableDeclarator variable -> values.add(variable.getNameAsString());
            case Parameter parameter -> values.add(parameter.getNameAsString());
            case TypePatternExpr pattern -> values.add(pattern.getNameAsString());
            case EnumConstantDeclaration constant -> values.add(constant.getNameAsString());
            case MethodDeclaration method -> methods.add(method.getNameAsString());
            default -> {
                // declares nothing
            }
        }
    }
}
