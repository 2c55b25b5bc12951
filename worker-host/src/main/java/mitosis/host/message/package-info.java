/** What travels between agents and what comes back. */
@NullMarked
package mitosis.host.message;

import org.jspecify.annotations.NullMarked;
