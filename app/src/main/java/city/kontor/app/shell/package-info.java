/** The window around the screens: workplaces, search, sync indicator, navigation, sign-in. */
@NullMarked
package city.kontor.app.shell;

import org.jspecify.annotations.NullMarked;
