/** The life of an invoice: what people do with it, what happened to it, and the rules that decide. */
@NullMarked
package city.kontor.invoice;

import org.jspecify.annotations.NullMarked;
