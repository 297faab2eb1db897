/** My work: what every feature has waiting for the person, in one list. */
@NullMarked
package city.kontor.app.work;

import org.jspecify.annotations.NullMarked;
