@NullMarked
package mitosis.cli;

import org.jspecify.annotations.NullMarked;
