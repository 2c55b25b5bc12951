/** The values that the stages of containment hand to each other. */
@NullMarked
package mitosis.sandbox;

import org.jspecify.annotations.NullMarked;
