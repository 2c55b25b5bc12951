/** Which model there is, by configuration. */
@NullMarked
package mitosis.models.provider;

import org.jspecify.annotations.NullMarked;
