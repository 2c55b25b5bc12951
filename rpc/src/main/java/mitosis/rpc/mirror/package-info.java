/** What a process knows of the registry's log without asking it. */
@NullMarked
package mitosis.rpc.mirror;

import org.jspecify.annotations.NullMarked;
