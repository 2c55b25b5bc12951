/** Measurements against a running world. */
@NullMarked
package mitosis.cli.bench;

import org.jspecify.annotations.NullMarked;
