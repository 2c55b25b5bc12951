/** What the host tells the registry and hears from it. */
@NullMarked
package mitosis.host.presence;

import org.jspecify.annotations.NullMarked;
