/** The bounded queues in front of agents. */
@NullMarked
package mitosis.host.mailbox;

import org.jspecify.annotations.NullMarked;
