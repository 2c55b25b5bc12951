/** Asks that wait for their answer. */
@NullMarked
package mitosis.host.ask;

import org.jspecify.annotations.NullMarked;
