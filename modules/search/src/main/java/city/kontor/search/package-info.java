/** Finds things by their words, in an index in files that can be thrown away and is made anew by itself. */
@NullMarked
package city.kontor.search;

import org.jspecify.annotations.NullMarked;
