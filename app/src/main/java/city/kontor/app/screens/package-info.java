/** Renders screens to pictures. */
@NullMarked
package city.kontor.app.screens;

import org.jspecify.annotations.NullMarked;
