@NullMarked
package mitosis.cli.serve;

import org.jspecify.annotations.NullMarked;
