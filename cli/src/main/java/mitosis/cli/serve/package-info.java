/** The servers' mains and what they are configured with. */
@NullMarked
package mitosis.cli.serve;

import org.jspecify.annotations.NullMarked;
