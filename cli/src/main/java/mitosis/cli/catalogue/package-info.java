/** Commands that read and change what the registry knows. */
@NullMarked
package mitosis.cli.catalogue;

import org.jspecify.annotations.NullMarked;
