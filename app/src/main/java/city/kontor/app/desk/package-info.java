/** A signed-in person's desk: the rows of their scopes, the commands they give, the exchange with the server. */
@NullMarked
package city.kontor.app.desk;

import org.jspecify.annotations.NullMarked;
