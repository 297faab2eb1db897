/** A made-up city to try Kontor with: departments, people by role, creditors, accounts and invoices in every state. */
@NullMarked
package city.kontor.demo.city;

import org.jspecify.annotations.NullMarked;
