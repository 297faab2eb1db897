/** The controls and shapes every screen is made of: tasks, texts, lists, fields, page viewer, dialogs. */
@NullMarked
package city.kontor.app.kit;

import org.jspecify.annotations.NullMarked;
