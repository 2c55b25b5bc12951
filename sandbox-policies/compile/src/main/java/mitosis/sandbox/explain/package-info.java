/** What each rule means, why it is there and what to write instead. */
@NullMarked
package mitosis.sandbox.explain;

import org.jspecify.annotations.NullMarked;
