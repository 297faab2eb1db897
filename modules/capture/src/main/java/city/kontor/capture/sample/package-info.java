/** Makes invoices of invented sellers, with their truth, for the demo city, the tests and the bench. */
@NullMarked
package city.kontor.capture.sample;

import org.jspecify.annotations.NullMarked;
