/** Files, cases and documents as things that are searched for. */
@NullMarked
package city.kontor.efile.search;

import org.jspecify.annotations.NullMarked;
