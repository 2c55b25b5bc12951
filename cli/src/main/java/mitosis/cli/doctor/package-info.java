/** What is there, what is missing and what to do about it. */
@NullMarked
package mitosis.cli.doctor;

import org.jspecify.annotations.NullMarked;
