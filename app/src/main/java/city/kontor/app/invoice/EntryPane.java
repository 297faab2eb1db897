package city.kontor.app.invoice;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.ActionButtons;
import city.kontor.app.kit.Card;
import city.kontor.app.kit.DetailPane;
import city.kontor.app.kit.DetailPlace;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.HeadLine;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Place;
import city.kontor.app.kit.Texts;
import city.kontor.invoice.BankEntry;
import city.kontor.invoice.EntryState;
import city.kontor.invoice.store.Candidate;
import city.kontor.invoice.store.EntryRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The selected amount of a statement: what the bank says of it, and what it could be for. */
final class EntryPane extends StackPane {
    private final Kit kit;
    private final Texts texts;
    private final InvoiceWords words;
    private final StatementsModel model;
    private final StatementActions actions;
    private final Card head = new Card();
    private final ActionButtons buttons = new ActionButtons("entry-primary");
    private final DetailPane detail = new DetailPane(head);
    private final CandidateList candidates;
    private final TextField search = new TextField();
    private final Card choice;
    private Optional<StatementsModel.EntryView> shown = Optional.empty();

    EntryPane(Kit kit, StatementsModel model, StatementActions actions) {
        this.kit = kit;
        this.texts = kit.texts().beside(EntryPane.class);
        this.words = new InvoiceWords(kit.texts());
        this.model = model;
        this.actions = actions;
        candidates = new CandidateList(kit.texts());
        search.setPromptText(texts.get("entry.search"));
        search.setAccessibleText(texts.get("entry.search"));
        search.setId("entry-search");
        search.setOnAction(event -> search());
        choice = new Card(texts.get("entry.candidates"), candidates, search);
        setMinWidth(440);
        getChildren()
                .setAll(new DetailPlace<>(
                        model.entries().shownProperty(),
                        model.entries().loadingProperty(),
                        new EmptyState(Feather.LIST, texts.get("entry.none.title"), texts.get("entry.none.text")),
                        detail,
                        this::show));
    }

    /** What can be done with the entry that is shown, for palette and keys. */
    List<Action> actions() {
        var all = new ArrayList<Action>();
        shown.ifPresent(view -> {
            primary(view).ifPresent(all::add);
            all.addAll(others(view));
        });
        return all;
    }

    private void show(Optional<StatementsModel.EntryView> now) {
        shown = now;
        if (now.isEmpty()) {
            buttons.clear();
            return;
        }
        StatementsModel.EntryView view = now.get();
        EntryRow row = view.row();
        boolean open = row.line().state() == EntryState.OPEN;
        if (open) {
            search.clear();
            candidates.show(row, view.candidates());
        }
        buttons.show(primary(view), others(view));
        var inHead = new ArrayList<Node>();
        inHead.add(new HeadLine(
                words.money(row.line().entry().amountCents()),
                StatementsScreen.badge(texts, row.line().state())));
        inHead.add(facts(row));
        inHead.add(buttons);
        head.show(inHead);
        detail.show(row.line().id(), open ? List.of(head, choice) : List.of(head));
    }

    private Optional<Action> primary(StatementsModel.EntryView view) {
        if (view.row().line().state() != EntryState.OPEN) {
            return Optional.empty();
        }
        return Optional.of(Action.of(
                        texts.get("entry.ASSIGN"), Feather.LINK, () -> actions.assign(view.row(), candidates.chosen()))
                .keys("Shortcut+Enter")
                .enabledWhen(Bindings.createBooleanBinding(
                        () -> candidates.fitsProperty().get()
                                && !model.entries().busyProperty().get(),
                        candidates.fitsProperty(),
                        model.entries().busyProperty())));
    }

    private List<Action> others(StatementsModel.EntryView view) {
        EntryRow row = view.row();
        var others = new ArrayList<Action>();
        switch (row.line().state()) {
            case OPEN -> others.add(actions.dismiss(row));
            case NOT_OURS -> others.add(actions.reopen(row));
            case SETTLED, RETURNED ->
                row.targetId()
                        .ifPresent(id -> others.add(Action.of(
                                texts.get("entry.SHOW", row.targetLabel().orElse("")),
                                Feather.ARROW_RIGHT,
                                () -> kit.navigator().go(place(row, id)))));
            case REPEATED -> {
                // Nothing is left to do about it.
            }
        }
        return others;
    }

    private static Place place(EntryRow row, String targetId) {
        boolean run = row.targetLabel().filter(label -> label.startsWith("ZL-")).isPresent();
        return Place.of(run ? InvoiceWorkplaces.RUNS : InvoiceWorkplaces.INVOICES, targetId);
    }

    private void search() {
        String typed = search.getText().strip();
        Optional<StatementsModel.EntryView> asked = shown;
        asked.ifPresent(view -> {
            if (typed.isEmpty()) {
                candidates.show(view.row(), view.candidates());
                return;
            }
            model.search(texts.get("entry.search"), view.row(), typed, found -> {
                if (shown.equals(asked)) {
                    List<Candidate> all = new ArrayList<>(candidates.chosen());
                    found.stream()
                            .filter(one ->
                                    all.stream().noneMatch(known -> known.id().equals(one.id())))
                            .forEach(all::add);
                    candidates.showMore(view.row(), all);
                }
            });
        });
    }

    private FormGrid facts(EntryRow row) {
        BankEntry entry = row.line().entry();
        var formats = texts.formats();
        var facts = new FormGrid()
                .fact(
                        texts.get(entry.amountCents() < 0 ? "entry.to" : "entry.from"),
                        entry.partyName().orElseGet(() -> texts.get("entry.party.none")));
        entry.partyIban().ifPresent(iban -> facts.fact(texts.get("creditor.iban"), CreditorPane.iban(iban)));
        if (!entry.remittance().isBlank()) {
            facts.fact(texts.get("entry.remittance"), entry.remittance());
        }
        entry.returned().ifPresent(back -> facts.fact(texts.get("entry.returned"), back.toString()));
        facts.fact(
                texts.get("entry.days"),
                texts.get("entry.days.text", formats.date(entry.bookedOn()), formats.date(entry.valueOn())));
        facts.fact(
                texts.get("entry.statement"),
                texts.get("entry.statement.text", row.line().reference(), row.account()));
        entry.endToEndId().ifPresent(id -> facts.fact(texts.get("entry.endToEnd"), id));
        entry.blockId().or(entry::messageId).ifPresent(id -> facts.fact(texts.get("entry.block"), id));
        row.targetLabel().ifPresent(label -> facts.fact(texts.get("entry.target"), label));
        row.reason().ifPresent(reason -> facts.fact(texts.get("entry.reason"), reason));
        row.decidedBy().ifPresent(name -> facts.fact(texts.get("entry.decidedBy"), name));
        return facts;
    }
}
