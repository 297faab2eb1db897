/** Electronic invoices as people see them: read like a letter, with everything they state and what the rules say. */
@NullMarked
package city.kontor.app.einvoice;

import org.jspecify.annotations.NullMarked;
