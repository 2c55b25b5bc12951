@NullMarked
package mitosis.sandbox.compile;

import org.jspecify.annotations.NullMarked;
