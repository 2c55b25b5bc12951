/** Commands that admit and run sources without any server. */
@NullMarked
package mitosis.cli.policy;

import org.jspecify.annotations.NullMarked;
