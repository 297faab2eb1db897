/** Makes PDF of office documents, with the LibreOffice of this machine. */
@NullMarked
package city.kontor.app.office;

import org.jspecify.annotations.NullMarked;
