/** The host as seen from the wire. */
@NullMarked
package mitosis.host.grpc;

import org.jspecify.annotations.NullMarked;
