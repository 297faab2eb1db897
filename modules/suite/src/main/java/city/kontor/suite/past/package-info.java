/** How files and rights were: made again from what happened, with the code that wrote the rows in the first place. */
@NullMarked
package city.kontor.suite.past;

import org.jspecify.annotations.NullMarked;
