/** The words server and clients exchange: JSON, streams of rows, HTTP. */
@NullMarked
package city.kontor.wire;

import org.jspecify.annotations.NullMarked;
