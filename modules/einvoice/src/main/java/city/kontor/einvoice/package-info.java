/** Reads electronic invoices of EN 16931 in both syntaxes, checks them by the official rules, and shows what they say. */
@NullMarked
package city.kontor.einvoice;

import org.jspecify.annotations.NullMarked;
