/** The rows of batches and profiles, and the queries that screens ask. */
@NullMarked
package city.kontor.scanning.store;

import org.jspecify.annotations.NullMarked;
