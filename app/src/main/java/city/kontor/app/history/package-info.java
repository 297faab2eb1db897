/** The history of one thing with its evidence, wherever it is shown. */
@NullMarked
package city.kontor.app.history;

import org.jspecify.annotations.NullMarked;
