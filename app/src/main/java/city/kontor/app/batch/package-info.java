/** The batches of all scan stations, the profiles they are scanned with, and what came of them. */
@NullMarked
package city.kontor.app.batch;

import org.jspecify.annotations.NullMarked;
