/** The file plan, files, their cases and documents, and the business process around them. */
@NullMarked
package city.kontor.efile;

import org.jspecify.annotations.NullMarked;
