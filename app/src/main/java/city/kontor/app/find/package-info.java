/** The search over files, cases and documents. */
@NullMarked
package city.kontor.app.find;

import org.jspecify.annotations.NullMarked;
