/** Words, sentences and seeded choices: what finding and writing share. */
@NullMarked
package mitosis.models.offline.text;

import org.jspecify.annotations.NullMarked;
