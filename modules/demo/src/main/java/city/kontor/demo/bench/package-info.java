/** The figures: what Kontor costs beside the bare thing, measured in one run. */
@NullMarked
package city.kontor.demo.bench;

import org.jspecify.annotations.NullMarked;
