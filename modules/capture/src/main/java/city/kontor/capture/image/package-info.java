/** Pure functions on the pixels of a page: bring to 300 dpi, turn, straighten, clean, and judge whether it is blank. */
@NullMarked
package city.kontor.capture.image;

import org.jspecify.annotations.NullMarked;
