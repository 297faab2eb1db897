/** How Kontor looks: light and dark, font, zoom. */
@NullMarked
package city.kontor.app.theme;

import org.jspecify.annotations.NullMarked;
