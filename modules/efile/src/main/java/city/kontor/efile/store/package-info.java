/** The rows of the e-file, and the queries that screens ask. */
@NullMarked
package city.kontor.efile.store;

import org.jspecify.annotations.NullMarked;
