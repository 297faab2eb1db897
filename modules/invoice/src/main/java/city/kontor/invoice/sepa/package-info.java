/** The payment order to the bank: pain.001.001.09 by the rules of the SEPA credit transfer scheme. */
@NullMarked
package city.kontor.invoice.sepa;

import org.jspecify.annotations.NullMarked;
