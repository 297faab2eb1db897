package city.kontor.app.invoice;

import city.kontor.app.kit.Card;
import city.kontor.app.kit.DetailPane;
import city.kontor.app.kit.DetailPlace;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.HeadLine;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.app.kit.TwoLines;
import city.kontor.invoice.store.EntryRow;
import city.kontor.invoice.store.StatementSummary;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The selected statement: its balances, whether it is whole and follows on the one before, and its entries. */
final class StatementPane extends StackPane {
    private final Texts texts;
    private final InvoiceWords words;
    private final Card head = new Card();
    private final DetailPane detail = new DetailPane(head);

    StatementPane(Kit kit, StatementsModel model) {
        this.texts = kit.texts().beside(StatementPane.class);
        this.words = new InvoiceWords(kit.texts());
        setMinWidth(440);
        getChildren()
                .setAll(new DetailPlace<>(
                        model.statements().shownProperty(),
                        model.statements().loadingProperty(),
                        new EmptyState(
                                Feather.FILE_TEXT, texts.get("statement.none.title"), texts.get("statement.none.text")),
                        detail,
                        shown -> shown.ifPresent(this::show)));
    }

    private void show(StatementsModel.StatementView view) {
        StatementSummary statement = view.summary();
        var formats = texts.formats();
        var inHead = new ArrayList<Node>();
        inHead.add(new HeadLine(
                texts.get("statement.head", statement.label(), statement.account()),
                StatementsScreen.badge(texts, statement)));
        if (statement.missing() > 0) {
            inHead.add(new Banner(Tone.DANGER, texts.get("statement.missing", statement.missing())));
        }
        if (statement.breakCents() != 0) {
            inHead.add(new Banner(Tone.DANGER, texts.get("statement.break", words.money(statement.breakCents()))));
        }
        if (statement.balanceOffCents() != 0) {
            inHead.add(new Banner(Tone.DANGER, texts.get("statement.off", words.money(statement.balanceOffCents()))));
        }
        inHead.add(new FormGrid()
                .fact(texts.get("creditor.iban"), CreditorPane.iban(statement.iban()))
                .fact(texts.get("column.booked"), formats.date(statement.bookedOn()))
                .fact(texts.get("statement.opening"), words.money(statement.openingCents()))
                .fact(texts.get("statement.closing"), words.money(statement.closingCents()))
                .fact(
                        texts.get("statement.entries"),
                        texts.get(
                                "statement.entries.text",
                                formats.number(statement.entryCount()),
                                formats.number(statement.openCount())))
                .fact(
                        texts.get("statement.imported"),
                        texts.get(
                                "statement.imported.text",
                                statement.fileName(),
                                statement.importedBy(),
                                formats.time(statement.importedAt()))));
        head.show(inHead);
        var rows = new VBox();
        view.entries().forEach(row -> rows.getChildren().add(entry(row)));
        if (view.entries().size() < statement.entryCount()) {
            rows.getChildren()
                    .add(new Label(texts.get(
                            "statement.more",
                            formats.number(
                                    statement.entryCount() - view.entries().size()))));
        }
        detail.show(statement.id(), List.of(head, new Card(texts.get("entries.title"), rows)));
    }

    private Node entry(EntryRow row) {
        var entry = row.line().entry();
        var name = new TwoLines(
                entry.partyName().orElseGet(() -> texts.get("entry.party.none")),
                row.targetLabel().orElse(entry.remittance()));
        HBox.setHgrow(name, Priority.ALWAYS);
        var amount = new Label(words.money(entry.amountCents()));
        amount.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(
                12, name, amount, StatementsScreen.badge(texts, row.line().state()));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("run-item");
        return line;
    }
}
