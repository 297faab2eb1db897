/** Reads the words on the picture of a page with Tesseract, inside this process or in one of its own. */
@NullMarked
package city.kontor.capture.ocr;

import org.jspecify.annotations.NullMarked;
