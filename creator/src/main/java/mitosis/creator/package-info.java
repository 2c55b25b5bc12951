/** The process that turns goals into live agents. */
@NullMarked
package mitosis.creator;

import org.jspecify.annotations.NullMarked;
