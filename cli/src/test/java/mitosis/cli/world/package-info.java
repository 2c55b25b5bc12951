@NullMarked
package mitosis.cli.world;

import org.jspecify.annotations.NullMarked;
