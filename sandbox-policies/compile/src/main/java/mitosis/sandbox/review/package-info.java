/**
 * The look at a source's syntax tree: readable reasons for the author, bounds for the compilers.
 */
@NullMarked
package mitosis.sandbox.review;

import org.jspecify.annotations.NullMarked;
