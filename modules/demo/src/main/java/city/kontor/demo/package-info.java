/** What the script {@code ./kontor} starts beside the programs themselves: demo, tour, pictures, figures. */
@NullMarked
package city.kontor.demo;

import org.jspecify.annotations.NullMarked;
