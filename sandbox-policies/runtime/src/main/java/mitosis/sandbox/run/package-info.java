/** How a message meets an agent: the thread, the border, the outcome. */
@NullMarked
package mitosis.sandbox.run;

import org.jspecify.annotations.NullMarked;
