@NullMarked
package mitosis.sandbox.review;

import org.jspecify.annotations.NullMarked;
