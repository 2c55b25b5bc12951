/** The journal: what has been said and remembered. */
@NullMarked
package mitosis.journal;

import org.jspecify.annotations.NullMarked;
