/** Sheets of text and tables as PDF/A, and what a PDF/A has to say about itself. */
@NullMarked
package city.kontor.paper;

import org.jspecify.annotations.NullMarked;
