/** Reads bank statements as banks send them: camt.053 by ISO 20022, in the versions that German banks use. */
@NullMarked
package city.kontor.invoice.camt;

import org.jspecify.annotations.NullMarked;
