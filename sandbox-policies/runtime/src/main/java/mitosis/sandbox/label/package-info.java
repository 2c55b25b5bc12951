/** What an agent can reach through its context, read from its bytecode. */
@NullMarked
package mitosis.sandbox.label;

import org.jspecify.annotations.NullMarked;
