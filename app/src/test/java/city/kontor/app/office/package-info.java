/** Tests of the conversion by LibreOffice. */
@NullMarked
package city.kontor.app.office;

import org.jspecify.annotations.NullMarked;
