/** Turns scanned pages into text, fields and searchable PDF/A. */
@NullMarked
package city.kontor.capture;

import org.jspecify.annotations.NullMarked;
