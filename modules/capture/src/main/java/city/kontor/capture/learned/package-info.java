/** What the program learned from corrections: where a supplier's invoices say what. */
@NullMarked
package city.kontor.capture.learned;

import org.jspecify.annotations.NullMarked;
