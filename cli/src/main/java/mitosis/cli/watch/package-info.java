/** The log as it grows, for eyes and for programs. */
@NullMarked
package mitosis.cli.watch;

import org.jspecify.annotations.NullMarked;
