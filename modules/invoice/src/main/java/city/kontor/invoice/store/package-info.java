/** The rows of invoices, creditors and payment runs, and the queries that screens ask. */
@NullMarked
package city.kontor.invoice.store;

import org.jspecify.annotations.NullMarked;
