/** The scan station: paper and files become checked documents and are released to the departments. */
@NullMarked
package city.kontor.app.scan;

import org.jspecify.annotations.NullMarked;
