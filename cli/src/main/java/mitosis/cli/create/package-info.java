/** Commands that make agents. */
@NullMarked
package mitosis.cli.create;

import org.jspecify.annotations.NullMarked;
