package city.kontor.app.einvoice;

import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.einvoice.rules.Specification;
import city.kontor.einvoice.rules.Verdict;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Above the page of an electronic invoice: what it is, whether it keeps the rules, and a switch from the page to the invoice. */
final class EInvoiceBar extends HBox {
    private final Texts texts;
    private final Label kind = new Label();
    private final StatusBadge verdict = new StatusBadge(Tone.NEUTRAL, "");
    private final ToggleButton page;
    private final ToggleButton invoice;

    /** @param onSwitch told true for the invoice, false for the page */
    EInvoiceBar(Texts texts, Consumer<Boolean> onSwitch) {
        this.texts = texts;
        page = new ToggleButton(texts.get("bar.page"));
        invoice = new ToggleButton(texts.get("bar.invoice"));
        page.getStyleClass().add("left-pill");
        invoice.getStyleClass().add("right-pill");
        page.setMinWidth(USE_PREF_SIZE);
        invoice.setMinWidth(USE_PREF_SIZE);
        invoice.setId("show-e-invoice");
        var sides = new ToggleGroup();
        sides.getToggles().addAll(page, invoice);
        sides.selectToggle(page);
        sides.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                // One of both is always shown.
                sides.selectToggle(before);
            } else {
                onSwitch.accept(now.equals(invoice));
            }
        });
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().setAll(kind, verdict, space, new HBox(page, invoice));
        setSpacing(12);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("page-bar", "einvoice-switch");
        managedProperty().bind(visibleProperty());
        setVisible(false);
        // The invoice says of itself what it is.
        kind.visibleProperty().bind(page.selectedProperty());
        verdict.visibleProperty().bind(page.selectedProperty());
        kind.managedProperty().bind(kind.visibleProperty());
        verdict.managedProperty().bind(verdict.visibleProperty());
        kind.setMinWidth(0);
    }

    void show(Optional<CheckedInvoice> checked) {
        setVisible(checked.isPresent());
        checked.ifPresent(each -> {
            kind.setText(texts.get("bar.kind") + " · "
                    + Specification.of(each.opened().invoice()).title());
            show(each.verdict());
        });
    }

    void choose(boolean toInvoice) {
        (toInvoice ? invoice : page).setSelected(true);
    }

    boolean showsInvoice() {
        return invoice.isSelected();
    }

    private void show(Verdict said) {
        Optional<Boolean> valid = said.isValid();
        if (valid.isEmpty()) {
            verdict.show(Tone.NEUTRAL, texts.get("bar.unchecked"));
        } else if (valid.get()) {
            verdict.show(Tone.SUCCESS, texts.get("bar.valid"));
        } else {
            verdict.show(Tone.DANGER, texts.get("bar.errors", said.errors().size()));
        }
    }
}
