/** Writes searchable PDF/A-2u: the pages' pictures with their words invisibly on top. */
@NullMarked
package city.kontor.capture.pdf;

import org.jspecify.annotations.NullMarked;
