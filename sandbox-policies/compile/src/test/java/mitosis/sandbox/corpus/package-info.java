/** The corpora of hostile and honest agents, led through all stages and run. */
@NullMarked
package mitosis.sandbox.corpus;

import org.jspecify.annotations.NullMarked;
