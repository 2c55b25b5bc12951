/** The linear look at a source's text, before any parser sees it. */
@NullMarked
package mitosis.sandbox.scan;

import org.jspecify.annotations.NullMarked;
