/** From an order to a live agent: the pure core and the service around it. */
@NullMarked
package mitosis.creator.create;

import org.jspecify.annotations.NullMarked;
