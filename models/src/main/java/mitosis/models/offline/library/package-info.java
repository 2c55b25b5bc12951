/** Agents that a language model wrote, kept to be found again by a goal. */
@NullMarked
package mitosis.models.offline.library;

import org.jspecify.annotations.NullMarked;
