/** What an administrator does on the machine itself: accounts, backup, restore, verification. */
@NullMarked
package city.kontor.server.admin;

import org.jspecify.annotations.NullMarked;
