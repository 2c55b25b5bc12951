/** How commands print: lines, tables and JSON. */
@NullMarked
package mitosis.cli.terminal;

import org.jspecify.annotations.NullMarked;
