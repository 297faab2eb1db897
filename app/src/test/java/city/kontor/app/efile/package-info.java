/** Tests of the workplace "Files". */
@NullMarked
package city.kontor.app.efile;

import org.jspecify.annotations.NullMarked;
