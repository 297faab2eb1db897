/** Measures the blob store for {@code ./kontor bench}. */
@NullMarked
package city.kontor.blobs.bench;

import org.jspecify.annotations.NullMarked;
