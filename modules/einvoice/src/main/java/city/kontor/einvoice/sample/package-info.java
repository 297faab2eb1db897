/** Makes electronic invoices for the demo city and for tests; every company and number is invented. */
@NullMarked
package city.kontor.einvoice.sample;

import org.jspecify.annotations.NullMarked;
