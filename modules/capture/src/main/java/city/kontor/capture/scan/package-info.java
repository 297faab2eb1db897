/** Pulls pages from scanners. */
@NullMarked
package city.kontor.capture.scan;

import org.jspecify.annotations.NullMarked;
