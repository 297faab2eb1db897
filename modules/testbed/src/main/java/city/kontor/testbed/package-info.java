/** What tests of several modules share: real databases. */
@NullMarked
package city.kontor.testbed;

import org.jspecify.annotations.NullMarked;
