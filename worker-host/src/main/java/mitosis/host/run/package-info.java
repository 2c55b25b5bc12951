/** How one message is handled: context, memory, outcome, refinement. */
@NullMarked
package mitosis.host.run;

import org.jspecify.annotations.NullMarked;
