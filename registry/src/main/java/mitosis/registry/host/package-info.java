/** Which worker hosts are alive. */
@NullMarked
package mitosis.registry.host;

import org.jspecify.annotations.NullMarked;
