/** What scan stations share: profiles, batches with their stages, and the evidence of replacing scanning. */
@NullMarked
package city.kontor.scanning;

import org.jspecify.annotations.NullMarked;
