/** A whole world on one machine: its processes, started and stopped together. */
@NullMarked
package mitosis.cli.up;

import org.jspecify.annotations.NullMarked;
