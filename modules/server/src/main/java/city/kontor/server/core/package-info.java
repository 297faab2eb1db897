/** What the server keeps: the database with its only writer, seals, snapshots. */
@NullMarked
package city.kontor.server.core;

import org.jspecify.annotations.NullMarked;
