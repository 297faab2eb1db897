/** The workplaces of clerk, head, treasury and auditor: my work, invoices, payment runs, creditors. */
@NullMarked
package city.kontor.app.invoice;

import org.jspecify.annotations.NullMarked;
