/** Keeps documents as bytes addressed by their SHA-256, on disk or in an object store. */
@NullMarked
package city.kontor.blobs;

import org.jspecify.annotations.NullMarked;
