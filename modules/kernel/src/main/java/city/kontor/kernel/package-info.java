/** The words every other module speaks: ids, money, scopes, actors, commands, events and decisions. No I/O. */
@NullMarked
package city.kontor.kernel;

import org.jspecify.annotations.NullMarked;
