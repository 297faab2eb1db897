package city.kontor.app.invoice;

import city.kontor.app.history.HistoryModel;
import city.kontor.app.history.HistoryPane;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.DetailPane;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Opened;
import city.kontor.app.kit.StyleSheet;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Trail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One invoice: its page on the left, what is known and done about it on the right. */
final class InvoiceForm implements Opened {
    private static final double PAGE_SHARE = 0.48;
    private static final double NARROWEST_DATA = 520;

    private final Texts texts;
    private final InvoiceFormModel model;
    private final HistoryModel historyModel;
    private final Trail trail;
    private final InvoiceActions deeds;
    private final FormHeader header;
    private final DocumentView document;
    private final Banners banners;
    private final StepsCard steps;
    private final OrderCard order;
    private final FieldsCard fields;
    private final LinesCard lines;
    private final PartsCard parts;
    private final NotesCard notes;
    private final HistoryPane history;
    private final StackPane right = new StackPane();
    private final VBox data;
    private final SplitPane split;
    private final ComparePane compare;
    private final StackPane body = new StackPane();
    private final BorderPane view = new BorderPane();
    private final Node missing;
    private Optional<String> shownId = Optional.empty();

    InvoiceForm(Kit kit, InvoiceFormModel model, Trail trail) {
        this.texts = kit.texts().beside(InvoiceForm.class);
        this.model = model;
        this.trail = trail;
        Action next = Action.of(texts.get("form.next"), Feather.CHEVRON_DOWN, () -> trail.step(1))
                .keys("Alt+Down");
        deeds = new InvoiceActions(kit, model, this::openCompare, next);
        historyModel = new HistoryModel(model.parts().histories(), texts.get("history.loading"));
        document = new DocumentView(kit, model.parts());
        banners = new Banners(kit, model.parts().sync(), model.parts().documents());
        steps = new StepsCard(kit);
        fields = new FieldsCard(kit, model, document.fields());
        lines = new LinesCard(kit, model.lines());
        parts = new PartsCard(kit, model);
        order = new OrderCard(kit, model);
        notes = new NotesCard(kit, model);
        history = new HistoryPane(kit, historyModel);
        var cards = new DetailPane(steps, lines, parts, order, fields, notes);
        VBox.setVgrow(cards, Priority.ALWAYS);
        data = new VBox(banners, cards);
        right.setMinWidth(NARROWEST_DATA);
        right.getChildren().setAll(data);
        split = new SplitPane(document, right);
        split.setDividerPositions(PAGE_SHARE);
        compare = new ComparePane(kit, model);
        missing = new EmptyState(
                Feather.FILE_MINUS,
                texts.get("form.missing.title"),
                texts.get("form.missing.text"),
                Action.of(texts.get("form.back"), Feather.ARROW_LEFT, trail::back));
        header = new FormHeader(kit, trail, next, this::toggleHistory);
        body.getChildren().setAll(split);
        view.setTop(header);
        view.setCenter(body);
        view.getStyleClass().add("invoice-form");
        view.getStylesheets().add(StyleSheet.of(InvoiceForm.class, "invoice.css"));
        model.viewProperty().addListener((property, before, now) -> now.ifPresentOrElse(this::show, this::clear));
        model.changedProperty().addListener((property, before, now) -> showHeader());
        model.missingProperty().addListener((property, before, now) -> {
            if (now) {
                header.clear();
                body.getChildren().setAll(missing);
            }
        });
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void open(String invoiceId) {
        if (!shownId.equals(Optional.of(invoiceId))) {
            shownId = Optional.of(invoiceId);
            document.clear();
            showData();
        }
        model.open(invoiceId);
    }

    @Override
    public void close() {
        model.close();
    }

    @Override
    public Optional<String> openId() {
        return model.openId();
    }

    @Override
    public List<Action> actions() {
        var actions = new ArrayList<Action>();
        model.viewProperty().get().ifPresent(shown -> {
            deeds.primary(shown).ifPresent(actions::add);
            actions.addAll(deeds.others(shown));
        });
        actions.add(Action.of(texts.get("form.next"), Feather.CHEVRON_DOWN, () -> trail.step(1))
                .keys("Alt+Down"));
        actions.add(Action.of(texts.get("form.previous"), Feather.CHEVRON_UP, () -> trail.step(-1))
                .keys("Alt+Up"));
        actions.add(Action.of(texts.get("form.history"), Feather.CLOCK, this::toggleHistory)
                .keys("Shortcut+H"));
        actions.add(Action.of(texts.get("form.side"), Feather.SIDEBAR, this::switchSide)
                .keys("F6"));
        actions.add(Action.of(texts.get("form.lines"), Feather.LIST, lines::focusFirst)
                .keys("Shortcut+L"));
        actions.add(Action.of(texts.get("form.revert"), Feather.ROTATE_CCW, model::revert)
                .keys("Shortcut+Z")
                .enabledWhen(model.changedProperty()));
        actions.add(Action.of(texts.get("form.back"), Feather.ARROW_LEFT, trail::back)
                .keys("Shortcut+Backspace"));
        return actions;
    }

    private void show(InvoiceView shown) {
        if (body.getChildren().contains(missing)) {
            body.getChildren().setAll(split);
        }
        data.setVisible(true);
        document.show(shown.detail().documents());
        banners.show(shown, deeds, this::openCompare);
        steps.show(shown);
        fields.show(shown);
        lines.show(shown);
        parts.show(shown);
        order.show(shown);
        notes.show(shown);
        if (right.getChildren().contains(history)) {
            historyModel.show(shown.invoice().id(), texts.language());
        }
        if (body.getChildren().contains(compare) && !shown.may(Deed.DUPLICATE) && !shown.may(Deed.NOT_DUPLICATE)) {
            body.getChildren().setAll(split);
        }
        showHeader();
    }

    /** Nothing of the invoice before stays while the next one loads: neither to read nor to sign. */
    private void clear() {
        header.clear();
        data.setVisible(false);
    }

    private void showHeader() {
        model.viewProperty().get().ifPresent(shown -> header.show(shown, deeds.primary(shown), deeds.others(shown)));
    }

    private void openCompare() {
        model.viewProperty().get().ifPresent(shown -> {
            compare.show(shown, deeds, () -> body.getChildren().setAll(split));
            body.getChildren().setAll(compare);
        });
    }

    private void showData() {
        body.getChildren().setAll(split);
        right.getChildren().setAll(data);
        header.historyShown(false);
    }

    private void toggleHistory() {
        if (right.getChildren().contains(history)) {
            showData();
        } else {
            model.viewProperty().get().ifPresent(shown -> {
                body.getChildren().setAll(split);
                right.getChildren().setAll(history);
                header.historyShown(true);
                historyModel.show(shown.invoice().id(), texts.language());
            });
        }
    }

    private void switchSide() {
        boolean onPage = document.getScene() != null
                && Optional.ofNullable(document.getScene().getFocusOwner())
                        .filter(node -> isInside(node, document))
                        .isPresent();
        if (onPage) {
            fields.focusFirst();
        } else {
            document.focusPage();
        }
    }

    private static boolean isInside(Node node, Node container) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(container)) {
                return true;
            }
        }
        return false;
    }
}
