/** What the scan station is working on: documents as ordered pages of kept originals, safe against a sudden end. */
@NullMarked
package city.kontor.capture.draft;

import org.jspecify.annotations.NullMarked;
