@NullMarked
package mitosis.sandbox.scan;

import org.jspecify.annotations.NullMarked;
