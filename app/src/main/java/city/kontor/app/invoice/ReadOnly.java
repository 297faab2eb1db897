package city.kontor.app.invoice;

import javafx.css.PseudoClass;

/** How a field looks that this person cannot change now. */
final class ReadOnly {
    static final PseudoClass CLASS = PseudoClass.getPseudoClass("read-only");

    private ReadOnly() {}
}
