/** Batches on the desktop. */
@NullMarked
package city.kontor.app.batch;

import org.jspecify.annotations.NullMarked;
