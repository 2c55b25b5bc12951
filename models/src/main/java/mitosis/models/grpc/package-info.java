/** The gateway on the wire, and the registry's purses as seen from it. */
@NullMarked
package mitosis.models.grpc;

import org.jspecify.annotations.NullMarked;
