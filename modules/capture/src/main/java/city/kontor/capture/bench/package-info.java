/** Measures capture: what is read right, and how fast. */
@NullMarked
package city.kontor.capture.bench;

import org.jspecify.annotations.NullMarked;
