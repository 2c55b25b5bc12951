/** The one writer of the log, and what follows it. */
@NullMarked
package mitosis.registry.ledger;

import org.jspecify.annotations.NullMarked;
