/** The journal as seen from the wire. */
@NullMarked
package mitosis.journal.grpc;

import org.jspecify.annotations.NullMarked;
