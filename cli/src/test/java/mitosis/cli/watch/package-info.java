@NullMarked
package mitosis.cli.watch;

import org.jspecify.annotations.NullMarked;
