/** All that generated code may know of the platform; its size is the attack surface. */
@NullMarked
package mitosis.agent;

import org.jspecify.annotations.NullMarked;
