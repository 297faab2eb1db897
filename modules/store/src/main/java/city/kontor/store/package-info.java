/** SQL, rows and migrations: one set of statements that runs on SQLite and on PostgreSQL. */
@NullMarked
package city.kontor.store;

import org.jspecify.annotations.NullMarked;
