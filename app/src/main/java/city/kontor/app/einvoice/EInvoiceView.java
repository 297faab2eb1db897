package city.kontor.app.einvoice;

import city.kontor.app.kit.FilterField;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.StyleSheet;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.einvoice.rules.Finding;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * An electronic invoice as it reads on paper: the verdict of the rules above, then the letter with all that the invoice says. Looking for
 * words lists where they stand; choosing a match or a finding goes there.
 */
public final class EInvoiceView extends VBox {
    private static final KeyCombination FIND = KeyCombination.valueOf("Shortcut+F");

    private final EInvoiceModel model;
    private final LetterPane letter;
    private final MatchesPane matches;
    private final FilterField filter;

    public EInvoiceView(Kit kit, EInvoiceModel model) {
        this.model = model;
        Texts texts = kit.texts().beside(EInvoiceView.class);
        getStyleClass().add("einvoice");
        getStylesheets().add(StyleSheet.of(EInvoiceView.class, "einvoice.css"));
        letter = new LetterPane(kit, model);
        matches = new MatchesPane(texts, this::go);
        filter = new FilterField(texts.get("find.prompt"), model.filterProperty());
        filter.setId("einvoice-find");
        HBox.setHgrow(filter, Priority.ALWAYS);
        var kind = new StatusBadge(Tone.NEUTRAL, model.specification());
        var bar = new HBox(12, filter, kind);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("einvoice-bar");
        var body = new StackPane(letter, matches);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        getChildren().addAll(new VerdictBar(texts, model, this::go), bar, body);
        model.filterProperty().addListener((property, before, now) -> show());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        show();
    }

    private void show() {
        boolean looking = !model.filterProperty().get().isBlank();
        letter.setVisible(!looking);
        matches.setVisible(looking);
        if (looking) {
            matches.show(model.matches());
        }
    }

    private void key(KeyEvent event) {
        if (FIND.match(event)) {
            filter.requestFocus();
            filter.selectAll();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN && filter.isFocused() && matches.isVisible()) {
            matches.focusFirst();
            event.consume();
        }
    }

    /** Goes to what a finding speaks of. */
    void go(Finding finding) {
        EInvoiceModel.Target target = model.target(finding);
        model.filterProperty().set("");
        letter.reveal(target.fact(), target.part());
    }

    private void go(Fact fact) {
        model.filterProperty().set("");
        letter.reveal(Optional.of(fact), LetterPart.HEADER);
    }
}
