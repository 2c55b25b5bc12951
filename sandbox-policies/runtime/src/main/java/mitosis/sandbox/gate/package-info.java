/** The authority boundary: what the bytecode of an agent may name, call and be. */
@NullMarked
package mitosis.sandbox.gate;

import org.jspecify.annotations.NullMarked;
