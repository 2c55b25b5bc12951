/** The names of agents, hosts and namespaces. */
@NullMarked
package mitosis.rpc.name;

import org.jspecify.annotations.NullMarked;
