/** Opens PDF, TIFF, PNG and JPEG files and hands out their pages one at a time, at 300 dpi, within fixed limits. */
@NullMarked
package city.kontor.capture.input;

import org.jspecify.annotations.NullMarked;
