/** What is said and remembered, as values. */
@NullMarked
package mitosis.journal.entry;

import org.jspecify.annotations.NullMarked;
