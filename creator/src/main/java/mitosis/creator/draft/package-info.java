/** What the language model wrote, leniently read. */
@NullMarked
package mitosis.creator.draft;

import org.jspecify.annotations.NullMarked;
