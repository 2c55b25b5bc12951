/** The built-in model, which needs no key and no network. */
@NullMarked
package mitosis.models.offline;

import org.jspecify.annotations.NullMarked;
