/** How agents came to be, on disk. */
@NullMarked
package mitosis.creator.keep;

import org.jspecify.annotations.NullMarked;
