/** Tests of the search: by its model, and by hand on the keyboard. */
@NullMarked
package city.kontor.app.find;

import org.jspecify.annotations.NullMarked;
