/** Finds the invoice in a file and its business terms in the XML. */
@NullMarked
package city.kontor.einvoice.read;

import org.jspecify.annotations.NullMarked;
