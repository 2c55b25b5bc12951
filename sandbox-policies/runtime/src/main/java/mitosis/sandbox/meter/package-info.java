/** Rewrites an agent's classes so that they pay for what they use. */
@NullMarked
package mitosis.sandbox.meter;

import org.jspecify.annotations.NullMarked;
