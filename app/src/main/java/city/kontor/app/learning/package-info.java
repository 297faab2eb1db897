/** What stations learned of suppliers: seen, judged and forgotten by people. */
@NullMarked
package city.kontor.app.learning;

import org.jspecify.annotations.NullMarked;
