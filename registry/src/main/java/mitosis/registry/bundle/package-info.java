/** Bundles: kept by digest, believed by signature. */
@NullMarked
package mitosis.registry.bundle;

import org.jspecify.annotations.NullMarked;
