/** Reads and checks electronic invoices without a window. */
@NullMarked
package city.kontor.einvoice.cli;

import org.jspecify.annotations.NullMarked;
