/** A language model as the platform sees it: a prompt goes in, an answer comes out. */
@NullMarked
package mitosis.models;

import org.jspecify.annotations.NullMarked;
