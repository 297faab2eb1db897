package city.kontor.app.einvoice;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Content whose height is reckoned once for its width, until something in it changes. Text that wraps is measured anew otherwise
 * whenever something is added beside it.
 */
final class Settled extends VBox {
    private double knownWidth = Double.NaN;
    private double knownHeight;

    Settled(Node... content) {
        super(content);
        setMinHeight(Region.USE_PREF_SIZE);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width < 0) {
            return super.computePrefHeight(width);
        }
        if (width != knownWidth) {
            knownHeight = super.computePrefHeight(width);
            knownWidth = width;
        }
        return knownHeight;
    }

    @Override
    public void requestLayout() {
        knownWidth = Double.NaN;
        super.requestLayout();
    }
}
