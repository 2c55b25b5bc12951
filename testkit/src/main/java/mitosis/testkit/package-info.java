/** Clock, network and waiting for tests: no server in it. */
@NullMarked
package mitosis.testkit;

import org.jspecify.annotations.NullMarked;
