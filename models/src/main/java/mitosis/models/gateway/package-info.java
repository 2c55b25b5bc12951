/** Who may ask the model now, and which purse pays. */
@NullMarked
package mitosis.models.gateway;

import org.jspecify.annotations.NullMarked;
