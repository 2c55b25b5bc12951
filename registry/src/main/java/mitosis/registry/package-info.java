/** The registry: who is here, since when, made by whom. */
@NullMarked
package mitosis.registry;

import org.jspecify.annotations.NullMarked;
