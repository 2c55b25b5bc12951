/** What the language model is told. */
@NullMarked
package mitosis.creator.prompt;

import org.jspecify.annotations.NullMarked;
