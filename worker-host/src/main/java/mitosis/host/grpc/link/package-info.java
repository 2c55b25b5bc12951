/** The streams between worker hosts. */
@NullMarked
package mitosis.host.grpc.link;

import org.jspecify.annotations.NullMarked;
