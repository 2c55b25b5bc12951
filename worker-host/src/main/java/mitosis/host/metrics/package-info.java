/** What the host counts and shows. */
@NullMarked
package mitosis.host.metrics;

import org.jspecify.annotations.NullMarked;
