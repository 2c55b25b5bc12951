/** The creator on the wire. */
@NullMarked
package mitosis.creator.grpc;

import org.jspecify.annotations.NullMarked;
