/** What stations learned of suppliers from corrections, shared among all of them. */
@NullMarked
package city.kontor.learning;

import org.jspecify.annotations.NullMarked;
