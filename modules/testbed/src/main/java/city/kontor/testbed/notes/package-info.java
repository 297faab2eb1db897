/** A small feature, complete in every respect, with which the engines are tested: people write notes. */
@NullMarked
package city.kontor.testbed.notes;

import org.jspecify.annotations.NullMarked;
