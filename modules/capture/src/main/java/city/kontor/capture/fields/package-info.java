/** Finds the header fields of an invoice in the words of its pages, by labels, geometry, check digits and sums. */
@NullMarked
package city.kontor.capture.fields;

import org.jspecify.annotations.NullMarked;
