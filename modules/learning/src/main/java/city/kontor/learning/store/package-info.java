/** Learned suppliers in their rows. */
@NullMarked
package city.kontor.learning.store;

import org.jspecify.annotations.NullMarked;
