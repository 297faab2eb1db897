/** Draws an electronic invoice as pages, for people and for programs that only know pages. */
@NullMarked
package city.kontor.einvoice.drawing;

import org.jspecify.annotations.NullMarked;
