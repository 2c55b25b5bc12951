/** From a source to gated classes, or to findings. */
@NullMarked
package mitosis.sandbox.admit;

import org.jspecify.annotations.NullMarked;
