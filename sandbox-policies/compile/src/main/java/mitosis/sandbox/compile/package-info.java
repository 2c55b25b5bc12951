/** From a reviewed source to class files, in memory and inside a deadline. */
@NullMarked
package mitosis.sandbox.compile;

import org.jspecify.annotations.NullMarked;
