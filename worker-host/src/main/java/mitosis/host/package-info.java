/** A worker host: how a bundle runs inside its policy, and how messages find it. */
@NullMarked
package mitosis.host;

import org.jspecify.annotations.NullMarked;
