@NullMarked
package mitosis.sandbox.explain;

import org.jspecify.annotations.NullMarked;
