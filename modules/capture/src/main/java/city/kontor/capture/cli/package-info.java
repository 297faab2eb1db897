/** Capture without a window: {@code ./kontor capture}. */
@NullMarked
package city.kontor.capture.cli;

import org.jspecify.annotations.NullMarked;
