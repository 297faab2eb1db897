/** The text that documents of many kinds contain, read within bounds. */
@NullMarked
package city.kontor.search.text;

import org.jspecify.annotations.NullMarked;
