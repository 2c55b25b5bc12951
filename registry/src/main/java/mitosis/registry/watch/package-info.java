/** Reading on in the log from a revision. */
@NullMarked
package mitosis.registry.watch;

import org.jspecify.annotations.NullMarked;
