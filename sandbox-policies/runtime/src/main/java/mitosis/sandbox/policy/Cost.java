package mitosis.sandbox.policy;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/** How a call of the JDK is paid for, or why it may not be made. */
public sealed interface Cost {
    /** The call does bounded work: it is made as it stands, after paying so much fuel. */
    record Constant(int fuel) implements Cost {}

    /** The call reads its receiver and arguments once; if it allocates, it makes about as much. */
    record Linear(boolean allocates) implements Cost {}

    /** A static method of ours takes the call's place and pays for what the data makes it cost. */
    record Wrapped(ClassDesc owner, String name, MethodTypeDesc type) implements Cost {}

    /** The call is known and not offered. */
    record Refusal(String why, String instead) implements Cost {}
}
