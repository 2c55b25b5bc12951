/** Tests of the registry as a whole. */
@NullMarked
package mitosis.registry;

import org.jspecify.annotations.NullMarked;
