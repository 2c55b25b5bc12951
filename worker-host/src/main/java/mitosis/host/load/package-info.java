/** From a bundle to a loaded agent. */
@NullMarked
package mitosis.host.load;

import org.jspecify.annotations.NullMarked;
