/** Makes documents in which words and areas of another one are really gone. */
@NullMarked
package city.kontor.capture.redact;

import org.jspecify.annotations.NullMarked;
