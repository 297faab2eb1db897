/** The way of a page from its file to text, fields and PDF/A, for the desktop and the command line alike. */
@NullMarked
package city.kontor.capture.pipeline;

import org.jspecify.annotations.NullMarked;
