@NullMarked
package mitosis.cli.terminal;

import org.jspecify.annotations.NullMarked;
