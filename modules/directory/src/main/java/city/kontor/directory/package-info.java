/** Who works for the city, where, and what each may do: people, departments, roles as data, substitutions. */
@NullMarked
package city.kontor.directory;

import org.jspecify.annotations.NullMarked;
