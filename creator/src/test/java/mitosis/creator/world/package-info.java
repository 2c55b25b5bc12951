/** A world around a creator, for tests. */
@NullMarked
package mitosis.creator.world;

import org.jspecify.annotations.NullMarked;
