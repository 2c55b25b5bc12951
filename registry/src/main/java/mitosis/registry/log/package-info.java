/** The typed log of events and its stores. */
@NullMarked
package mitosis.registry.log;

import org.jspecify.annotations.NullMarked;
