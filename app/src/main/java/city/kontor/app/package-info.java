/** The desktop program: how it starts and how its parts are wired together. */
@NullMarked
package city.kontor.app;

import org.jspecify.annotations.NullMarked;
