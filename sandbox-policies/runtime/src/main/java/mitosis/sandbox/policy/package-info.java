/** What generated code may name, call, use and spend. */
@NullMarked
package mitosis.sandbox.policy;

import org.jspecify.annotations.NullMarked;
