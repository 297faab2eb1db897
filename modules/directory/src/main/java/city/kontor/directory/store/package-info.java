/** The directory's rows: what events change, what rules look at, what screens ask. */
@NullMarked
package city.kontor.directory.store;

import org.jspecify.annotations.NullMarked;
