/** Where a source is judged and its classes are proven. */
@NullMarked
package mitosis.creator.forge;

import org.jspecify.annotations.NullMarked;
