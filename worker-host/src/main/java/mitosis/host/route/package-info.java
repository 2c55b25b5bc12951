/** Where a message goes: who is in line, who refines, who may not be asked. */
@NullMarked
package mitosis.host.route;

import org.jspecify.annotations.NullMarked;
