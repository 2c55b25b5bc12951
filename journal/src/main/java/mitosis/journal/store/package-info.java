/** The journal's tables in SQLite. */
@NullMarked
package mitosis.journal.store;

import org.jspecify.annotations.NullMarked;
