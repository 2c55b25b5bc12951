/** What makes a bundle believable: its canonical form and its signature. */
@NullMarked
package mitosis.creator.sign;

import org.jspecify.annotations.NullMarked;
