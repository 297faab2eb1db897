/** The desktop's memory: the rows of its own scopes, the commands that wait, and their preview. */
@NullMarked
package city.kontor.replica;

import org.jspecify.annotations.NullMarked;
