/** Commands that send messages to agents. */
@NullMarked
package mitosis.cli.message;

import org.jspecify.annotations.NullMarked;
