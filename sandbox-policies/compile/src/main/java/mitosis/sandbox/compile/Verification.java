package mitosis.sandbox.compile;

import mitosis.agent.Agent;
import mitosis.sandbox.AgentClasses;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Verifies classes as the JVM will when it loads them. The small compiler sometimes writes a class
 * that no JVM accepts: better to know it while another compiler can still be asked.
 */
final class Verification {
    private Verification() {}

    static boolean passes(AgentClasses classes) {
        List<ClassModel> models =
                classes.files().values().stream().map(file -> ClassFile.of().parse(file)).toList();
        ClassFile verifier = ClassFile.of(hierarchy(models));
        return models.stream().allMatch(model -> verifier.verify(model).isEmpty());
    }

    private static ClassFile.ClassHierarchyResolverOption hierarchy(List<ClassModel> own) {
        Set<ClassDesc> interfaces = new HashSet<>();
        Map<ClassDesc, ClassDesc> parents = new HashMap<>();
        for (ClassModel model : own) {
            ClassDesc name = model.thisClass().asSymbol();
            if (model.flags().has(AccessFlag.INTERFACE)) {
                interfaces.add(name);
            } else {
                model.superclass().ifPresent(parent -> parents.put(name, parent.asSymbol()));
            }
        }
        return ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.of(interfaces, parents)
                        .orElse(ClassHierarchyResolver.defaultResolver())
                        .orElse(
                                ClassHierarchyResolver.ofClassLoading(
                                        Agent.class.getClassLoader())));
    }
}
