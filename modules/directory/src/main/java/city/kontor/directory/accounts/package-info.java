/** Passwords, lock-out and sessions. Their tables exist on the server only and are never sent to a desktop. */
@NullMarked
package city.kontor.directory.accounts;

import org.jspecify.annotations.NullMarked;
