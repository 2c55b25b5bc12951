/** From gated classes to an agent that can be run. */
@NullMarked
package mitosis.sandbox.load;

import org.jspecify.annotations.NullMarked;
