package mitosis.sandbox.label;

import mitosis.sandbox.AgentClasses;
import mitosis.sandbox.policy.Ability;

import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.EnumSet;
import java.util.Set;

/** What an agent can reach through its context: the truth that manifests are measured against. */
public final class Label {
    private static final String CONTEXT = "mitosis/agent/Context";

    private Label() {}

    /**
     * The abilities whose methods the classes name, be it in a call or in a method reference. The
     * gate admits no other way to the context: nobody else may implement or extend it.
     */
    public static Set<Ability> of(AgentClasses classes) {
        Set<Ability> abilities = EnumSet.noneOf(Ability.class);
        for (byte[] file : classes.files().values()) {
            for (PoolEntry entry : ClassFile.of().parse(file).constantPool()) {
                if (entry instanceof MemberRefEntry member
                        && member.owner().asInternalName().equals(CONTEXT)) {
                    Ability.of(member.name().stringValue()).ifPresent(abilities::add);
                }
            }
        }
        return Set.copyOf(abilities);
    }
}
