package city.kontor.app.efile;

import city.kontor.app.kit.ActionButtons;
import city.kontor.app.kit.Card;
import city.kontor.app.kit.Column;
import city.kontor.app.kit.DetailPane;
import city.kontor.app.kit.DetailPlace;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.HeadLine;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.ListDetail;
import city.kontor.app.kit.Part;
import city.kontor.app.kit.PartsScreen;
import city.kontor.app.kit.Screen;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.StyleSheet;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.efile.LetterTemplate;
import city.kontor.efile.Letterhead;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What letters are made of, for those who keep it. */
final class TemplatesScreen {
    private final Kit kit;
    private final Texts texts;
    private final TemplatesModel model;
    private final TemplateDeeds deeds;

    private TemplatesScreen(Kit kit, TemplatesModel model) {
        this.kit = kit;
        this.texts = kit.texts().beside(TemplatesScreen.class);
        this.model = model;
        deeds = new TemplateDeeds(kit, model);
    }

    static Screen of(Kit kit, TemplatesModel model) {
        var templates = new TemplatesScreen(kit, model);
        return new PartsScreen(
                kit.texts(),
                templates.texts.get("workplace." + EfileWorkplaces.TEMPLATES),
                List.of(templates.letters(), RouteTemplatesPart.of(kit, model), templates.heads()),
                StyleSheet.of(TemplatesScreen.class, "efile.css"),
                List.of(model));
    }

    private Part letters() {
        var list = new ListDetail<LetterTemplate>(
                kit.texts(),
                texts.get("template.letters"),
                model.letters().list(),
                List.of(
                        Column.text(texts.get("template.name"), Column.Room.giving(180, 300), "", LetterTemplate::name),
                        Column.text(
                                texts.get("template.version"),
                                90,
                                "",
                                template -> texts.formats().number(template.version())),
                        Column.text(
                                texts.get("template.state"),
                                130,
                                "",
                                template -> texts.get(template.retired() ? "template.retired" : "template.used"))),
                new EmptyState(
                        Feather.MAIL,
                        texts.get("template.empty.title"),
                        texts.get("template.empty.text"),
                        deeds.samples()),
                letterPane());
        return new Part(
                "templates-letters",
                texts.get("template.letters"),
                Feather.MAIL,
                list,
                deeds.create(),
                () -> model.letters().shownProperty().get().map(deeds::of).orElse(List.of()),
                model.letters());
    }

    private Node letterPane() {
        var head = new VBox(10);
        head.getStyleClass().add("efile-head");
        var buttons = new ActionButtons("template-change");
        var pane = new BorderPane();
        pane.setTop(head);
        return new DetailPlace<>(
                model.letters().shownProperty(),
                model.letters().loadingProperty(),
                new EmptyState(Feather.MAIL, texts.get("template.none.title"), texts.get("template.none.text")),
                pane,
                shown -> shown.ifPresentOrElse(
                        view -> {
                            buttons.show(deeds.of(view));
                            head.getChildren().setAll(title(view.template()), facts(view), buttons);
                            var preview = new LetterPreview(
                                    kit, () -> Optional.of(deeds.sample(view.template(), view.head())));
                            preview.draw();
                            pane.setCenter(preview);
                        },
                        buttons::clear));
    }

    private Node title(LetterTemplate template) {
        return template.retired()
                ? new HeadLine(template.name(), new StatusBadge(Tone.NEUTRAL, texts.get("template.retired")))
                : new HeadLine(template.name());
    }

    private Node facts(TemplatesModel.TemplateView view) {
        var newest = view.versions().getFirst().put();
        return new FormGrid()
                .fact(
                        texts.get("template.version"),
                        texts.get(
                                "template.version.by",
                                view.template().version(),
                                newest.name(),
                                texts.formats().time(newest.at())))
                .fact(
                        texts.get("template.blocks"),
                        view.template().blocks().isEmpty()
                                ? texts.get("template.blocks.none")
                                : String.join(", ", view.template().blocks()));
    }

    private Part heads() {
        return new Part(
                "templates-heads",
                texts.get("template.heads"),
                Feather.HOME,
                new ListDetail<TemplatesModel.HeadView>(
                        kit.texts(),
                        texts.get("template.heads"),
                        model.heads().list(),
                        List.of(
                                Column.text(
                                        texts.get("head.department"),
                                        Column.Room.giving(160, 260),
                                        "",
                                        TemplatesModel.HeadView::name),
                                Column.text(
                                        texts.get("head.organisation"),
                                        Column.Room.giving(160, 260),
                                        "",
                                        view -> view.head()
                                                .map(Letterhead::organisation)
                                                .orElseGet(() -> texts.get("head.inherited")))),
                        new EmptyState(Feather.HOME, texts.get("head.none.title"), texts.get("head.none.text")),
                        headPane()),
                deeds.head(),
                List::of,
                model.heads());
    }

    private Node headPane() {
        var card = new Card();
        var detail = new DetailPane(card);
        return new DetailPlace<>(
                model.heads().shownProperty(),
                model.heads().loadingProperty(),
                new EmptyState(Feather.HOME, texts.get("head.none.title"), texts.get("head.none.text")),
                detail,
                shown -> shown.ifPresent(view -> {
                    card.show(List.of(new HeadLine(view.name()), headFacts(view)));
                    detail.show(view.department().id(), List.of(card));
                }));
    }

    private Node headFacts(TemplatesModel.HeadView view) {
        var facts = new FormGrid();
        view.head()
                .ifPresentOrElse(
                        head -> {
                            fact(facts, "head.organisation", head.organisation());
                            fact(facts, "head.unit", head.unit());
                            fact(facts, "head.address", head.street() + ", " + head.postCode() + " " + head.place());
                            fact(facts, "head.phone", head.phone());
                            fact(facts, "head.email", head.email());
                            fact(facts, "head.web", head.web());
                            fact(facts, "head.footer", head.footer());
                        },
                        () -> facts.fact(texts.get("head.organisation"), texts.get("head.inherited")));
        return facts;
    }

    private void fact(FormGrid facts, String key, String value) {
        if (!value.isBlank()) {
            facts.fact(texts.get(key), value);
        }
    }
}
