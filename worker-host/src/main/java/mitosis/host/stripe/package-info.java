/** The threads that run agents. */
@NullMarked
package mitosis.host.stripe;

import org.jspecify.annotations.NullMarked;
