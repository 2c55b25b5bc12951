/** How a call starts, ends and fails. */
@NullMarked
package mitosis.rpc;

import org.jspecify.annotations.NullMarked;
