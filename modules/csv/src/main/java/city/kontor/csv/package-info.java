/** Reads CSV files of unknown separator and encoding, finds their columns by name, and shows what they would change. */
@NullMarked
package city.kontor.csv;

import org.jspecify.annotations.NullMarked;
