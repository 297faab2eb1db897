/** Measures how fast electronic invoices are read and checked. */
@NullMarked
package city.kontor.einvoice.bench;

import org.jspecify.annotations.NullMarked;
