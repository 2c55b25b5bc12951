/**
 * The charged library: what stands in for calls of the JDK whose cost depends on data. A public
 * static method takes the place of the method of the same name, its receiver first; {@code create}
 * takes a constructor's. Each pays before it works.
 *
 * <p>The package is outside the null checks: its arguments come from agents, any of them may be
 * null, and then the JDK's own behaviour is the right one.
 */
@NullUnmarked
package mitosis.sandbox.charged;

import org.jspecify.annotations.NullUnmarked;
