/** A small deterministic writer of texts. */
@NullMarked
package mitosis.models.offline.chat;

import org.jspecify.annotations.NullMarked;
