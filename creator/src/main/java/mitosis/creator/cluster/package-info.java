/** What a creation needs of the processes around it. */
@NullMarked
package mitosis.creator.cluster;

import org.jspecify.annotations.NullMarked;
