/** The pure fold of the log and the decisions on what may be appended to it. */
@NullMarked
package mitosis.registry.catalogue;

import org.jspecify.annotations.NullMarked;
