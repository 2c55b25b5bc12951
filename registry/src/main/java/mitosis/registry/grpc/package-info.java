/** The registry as seen from the wire. */
@NullMarked
package mitosis.registry.grpc;

import org.jspecify.annotations.NullMarked;
