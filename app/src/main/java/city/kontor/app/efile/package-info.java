/** The workplace "Files": the file plan, files with their cases and documents, and the dispositions. */
@NullMarked
package city.kontor.app.efile;

import org.jspecify.annotations.NullMarked;
