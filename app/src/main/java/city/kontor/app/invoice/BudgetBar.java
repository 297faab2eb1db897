package city.kontor.app.invoice;

import city.kontor.app.kit.Tone;
import javafx.scene.layout.Region;

/** How much of a budget is spent, reserved, and taken by what is looked at; the rest is what is left. */
final class BudgetBar extends Region {
    private static final double HEIGHT = 8;

    private final Region spent = part("budget-spent");
    private final Region reserved = part("budget-reserved");
    private final Region own = part("budget-own");
    private double plannedCents;
    private double spentCents;
    private double reservedCents;
    private double ownCents;

    BudgetBar() {
        getStyleClass().add("budget-bar");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setMinWidth(60);
        getChildren().addAll(spent, reserved, own);
    }

    /**
     * Shows these amounts.
     *
     * @param reservedNow what others reserved
     * @param taken what the thing that is looked at takes
     */
    BudgetBar show(long planned, long spentNow, long reservedNow, long taken) {
        plannedCents = planned;
        spentCents = Math.max(0, spentNow);
        reservedCents = Math.max(0, reservedNow);
        ownCents = Math.max(0, taken);
        getStyleClass().removeIf(style -> style.startsWith("tone-"));
        if (spentNow + reservedNow + taken > planned) {
            getStyleClass().add(Tone.DANGER.styleClass());
        }
        requestLayout();
        return this;
    }

    @Override
    protected void layoutChildren() {
        double whole = Math.max(1, Math.max(plannedCents, spentCents + reservedCents + ownCents));
        double x = 0;
        x = place(spent, x, spentCents / whole);
        x = place(reserved, x, reservedCents / whole);
        place(own, x, ownCents / whole);
    }

    private double place(Region part, double x, double share) {
        double width = snapSizeX(getWidth() * share);
        part.resizeRelocate(x, 0, Math.min(width, getWidth() - x), getHeight());
        return x + width;
    }

    private static Region part(String style) {
        var part = new Region();
        part.getStyleClass().add(style);
        part.setManaged(false);
        return part;
    }
}
