/** The one list of features, and what they have in common for people: rights, scopes, texts. */
@NullMarked
package city.kontor.suite;

import org.jspecify.annotations.NullMarked;
