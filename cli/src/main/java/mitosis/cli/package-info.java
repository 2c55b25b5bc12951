/** The {@code mitosis} command: its table of contents and its way out. */
@NullMarked
package mitosis.cli;

import org.jspecify.annotations.NullMarked;
