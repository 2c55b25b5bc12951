/** Where the servers are and how a command reaches them. */
@NullMarked
package mitosis.cli.world;

import org.jspecify.annotations.NullMarked;
