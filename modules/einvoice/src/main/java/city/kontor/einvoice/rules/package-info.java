/** Checks an invoice by the official rules, offline. */
@NullMarked
package city.kontor.einvoice.rules;

import org.jspecify.annotations.NullMarked;
