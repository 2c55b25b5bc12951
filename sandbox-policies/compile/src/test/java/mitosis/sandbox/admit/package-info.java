@NullMarked
package mitosis.sandbox.admit;

import org.jspecify.annotations.NullMarked;
