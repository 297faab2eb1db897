/** People, roles and substitutions: the administration's workplace, and everybody's own substitution. */
@NullMarked
package city.kontor.app.directory;

import org.jspecify.annotations.NullMarked;
