/** Whether the whole world holds: real processes, seen from outside. */
@NullMarked
package mitosis.world;

import org.jspecify.annotations.NullMarked;
