package city.kontor.app.invoice;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.ActionButtons;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Card;
import city.kontor.app.kit.DetailPane;
import city.kontor.app.kit.DetailPlace;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.HeadLine;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.app.kit.TwoLines;
import city.kontor.invoice.PaymentItem;
import city.kontor.invoice.PaymentRun;
import city.kontor.invoice.store.Repeat;
import city.kontor.kernel.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The selected payment run: what it pays, who vouches for it, and what can be done with it now. */
final class RunPane extends StackPane {
    /** More than that makes a slow pane and no better one. */
    private static final int MOST_ITEMS = 100;

    private final Kit kit;
    private final Texts texts;
    private final InvoiceWords words;
    private final RunActions actions;
    private final Card head = new Card();
    private final ActionButtons buttons = new ActionButtons("run-primary");
    private final DetailPane detail = new DetailPane(head);

    RunPane(Kit kit, RunsModel model, RunActions actions) {
        this.kit = kit;
        this.texts = kit.texts().beside(RunPane.class);
        this.words = new InvoiceWords(kit.texts());
        this.actions = actions;
        setMinWidth(480);
        getChildren()
                .setAll(new DetailPlace<>(
                        model.runs().shownProperty(),
                        model.runs().loadingProperty(),
                        new EmptyState(Feather.CREDIT_CARD, texts.get("run.none.title"), texts.get("run.none.text")),
                        detail,
                        shown -> shown.ifPresentOrElse(this::show, buttons::clear)));
    }

    private void show(RunView view) {
        PaymentRun run = view.run();
        var title =
                new HeadLine(run.number(), new StatusBadge(InvoiceWords.tone(run.state()), words.state(run.state())));
        var formats = texts.formats();
        var facts = new FormGrid()
                .fact(texts.get("run.total"), words.money(run.totalCents()))
                .fact(texts.get("column.execution"), formats.date(run.executionDate()))
                .fact(texts.get("run.account"), view.account().orElse(run.cityAccountId()));
        if (view.discountCents() > 0) {
            facts.fact(
                    texts.get("run.discount"),
                    texts.get("run.discount.text", words.money(view.discountCents()), words.money(view.grossCents())));
        }
        buttons.show(actions.primary(view), actions.others(view));
        var inHead = new ArrayList<Node>(List.of(title, facts));
        if (!view.repeats().isEmpty()) {
            inHead.add(
                    line(Tone.WARNING, texts.get("run.repeats", view.repeats().size()), "run-repeats"));
        }
        refusal(view).ifPresent(inHead::add);
        inHead.add(buttons);
        head.show(inHead);
        detail.show(
                run.id(),
                List.of(
                        head,
                        new Card(texts.get("run.signatures"), signatures(run)),
                        new Card(texts.get("run.items"), items(view))));
    }

    /** Why this person may not take the next step, in the words of the rules. */
    private Optional<Node> refusal(RunView view) {
        return RunView.Doing.next(view.run().state())
                .filter(doing -> RunActions.offered(view, doing))
                .flatMap(view::refusal)
                .map(reason -> line(Tone.WARNING, kit.texts().reason(reason), "run-refusal"));
    }

    private static Node line(Tone tone, String words, String id) {
        var text = new Label(words);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setId(id);
        var line = new HBox(8, new FontIcon(Feather.ALERT_CIRCLE), text);
        line.getStyleClass().addAll("steps-next", tone.styleClass());
        return line;
    }

    private Node signatures(PaymentRun run) {
        var grid = new FormGrid();
        grid.row(texts.get("run.created"), signature(Optional.of(run.created())));
        grid.row(texts.get("run.closed"), signature(run.closed()));
        grid.row(texts.get("step.FIRST_RELEASE"), signature(run.firstRelease()));
        grid.row(texts.get("step.SECOND_RELEASE"), signature(run.secondRelease()));
        run.fileSha256().ifPresent(sha -> grid.fact(texts.get("run.sha"), sha.substring(0, 16) + " …"));
        return grid;
    }

    private Node signature(Optional<Signature> signature) {
        var icon = new FontIcon(signature.isPresent() ? Feather.CHECK_CIRCLE : Feather.CIRCLE);
        var label = new Label(signature
                .map(signed ->
                        texts.get("run.by", signed.name(), texts.formats().time(signed.at())))
                .orElse(texts.get("steps.open")));
        var line = new HBox(8, icon, label);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(32);
        line.getStyleClass().addAll("signature", (signature.isPresent() ? Tone.SUCCESS : Tone.NEUTRAL).styleClass());
        return line;
    }

    private Node items(RunView view) {
        var rows = new ArrayList<Node>();
        List<PaymentItem> all = view.run().items();
        // What needs a look comes first: nobody reads a run of thousands to its end.
        Stream.concat(
                        all.stream().filter(item -> view.repeats().containsKey(item.invoiceId())),
                        all.stream().filter(item -> !view.repeats().containsKey(item.invoiceId())))
                .limit(MOST_ITEMS)
                .forEach(item -> rows.add(item(view, item)));
        if (all.size() > MOST_ITEMS) {
            var more = new Label(texts.get("run.items.more", texts.formats().number(all.size() - MOST_ITEMS)));
            more.getStyleClass().add("cell-about");
            rows.add(more);
        }
        if (rows.isEmpty()) {
            rows.add(new Label(texts.get("run.items.none")));
        }
        return new VBox(rows.toArray(Node[]::new));
    }

    /** Says which other payment looks the same: same account, same amount, same invoice number. */
    private Node repeat(RunView view, Repeat repeat) {
        String text = repeat.runNumber().equals(view.run().number())
                ? texts.get("run.repeat.here", repeat.registerNumber())
                : texts.get(
                        "run.repeat.before",
                        repeat.registerNumber(),
                        repeat.runNumber(),
                        texts.formats().date(repeat.executionDate()));
        return new StatusBadge(Tone.WARNING, text);
    }

    private String part(PaymentItem item) {
        return item.part()
                .map(part -> " · " + texts.get("parts.kind." + part.kind()))
                .orElse("");
    }

    private Node item(RunView view, PaymentItem item) {
        var name = new TwoLines(
                item.creditorName(), texts.get("run.item", item.label(), item.invoiceNumber()) + part(item));
        view.repeats().getOrDefault(item.invoiceId(), List.of()).stream()
                .findFirst()
                .ifPresent(repeat -> name.getChildren().add(repeat(view, repeat)));
        HBox.setHgrow(name, Priority.ALWAYS);
        var amount = new Label(words.money(item.amountCents()));
        amount.setMinWidth(Region.USE_PREF_SIZE);
        var amounts = new VBox(amount);
        amounts.setAlignment(Pos.CENTER_RIGHT);
        if (item.discountCents() > 0) {
            var saved = new Label(texts.get("run.item.discount", words.money(item.discountCents())));
            saved.getStyleClass().add("cell-about");
            amounts.getChildren().add(saved);
        }
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row = new HBox(12, name, space, amounts);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("run-item");
        if (view.may(RunView.Doing.REMOVE)) {
            row.getChildren()
                    .add(Buttons.icon(
                            Action.of(texts.get("run.remove.verb"), Feather.X, () -> actions.remove(view, item))));
        }
        return row;
    }
}
