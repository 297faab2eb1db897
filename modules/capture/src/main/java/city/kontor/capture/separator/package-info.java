/** Separator sheets: printed, and found again in a stack. */
@NullMarked
package city.kontor.capture.separator;

import org.jspecify.annotations.NullMarked;
