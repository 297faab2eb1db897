package city.kontor.app.invoice;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Column;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.ListDetail;
import city.kontor.app.kit.Screen;
import city.kontor.app.kit.ScreenHeader;
import city.kontor.app.kit.StyleSheet;
import city.kontor.app.kit.Texts;
import city.kontor.invoice.Creditor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Whom the city pays. A bank account is proposed by one person and approved by another. */
final class CreditorsScreen implements Screen {
    private final CreditorsModel model;
    private final CreditorActions actions;
    private final Action create;
    private final Action importing;
    private final ListDetail<Creditor> list;
    private final VBox view;

    CreditorsScreen(Kit kit, CreditorsModel model) {
        this.model = model;
        Texts texts = kit.texts().beside(CreditorsScreen.class);
        actions = new CreditorActions(kit, model);
        create = actions.create();
        importing = actions.importing();
        list = new ListDetail<>(
                kit.texts(),
                texts.get("workplace.creditors"),
                model.creditors().list(),
                List.of(
                        Column.text(
                                texts.get("column.creditor"),
                                Column.Room.giving(150, 260),
                                "",
                                creditor -> creditor.data().name()),
                        Column.text(
                                texts.get("column.number"),
                                110,
                                "",
                                creditor -> creditor.number().orElse("–")),
                        Column.node(
                                texts.get("column.state"),
                                Column.Room.giving(150, 180),
                                "",
                                creditor -> CreditorPane.badge(texts, creditor))),
                new EmptyState(
                        Feather.BRIEFCASE,
                        texts.get("creditors.empty.title"),
                        texts.get("creditors.empty.text"),
                        create),
                new CreditorPane(kit, model, actions));
        list.exportedBy(kit);
        VBox.setVgrow(list, Priority.ALWAYS);
        view = new VBox(new ScreenHeader(texts.get("workplace.creditors"), List.of(importing), create), list);
        view.getStylesheets().add(StyleSheet.of(CreditorsScreen.class, "invoice.css"));
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void enter(Optional<String> subject) {
        model.follow();
        subject.ifPresent(model.creditors().list()::selectKey);
        list.focusList();
    }

    @Override
    public void leave() {
        model.rest();
    }

    @Override
    public List<Action> actions() {
        var all = new ArrayList<Action>();
        model.creditors().shownProperty().get().ifPresent(shown -> {
            actions.approve(shown).ifPresent(all::add);
            all.addAll(actions.others(shown));
        });
        all.add(create);
        all.add(importing);
        return all;
    }
}
