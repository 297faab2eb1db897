/** Files for finance systems: the interface that a city's own writer implements, and two generic ones. */
@NullMarked
package city.kontor.invoice.finance;

import org.jspecify.annotations.NullMarked;
