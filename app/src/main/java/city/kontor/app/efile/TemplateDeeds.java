package city.kontor.app.efile;

import city.kontor.app.desk.Given;
import city.kontor.app.desk.Outcomes;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.Choice;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.efile.Letter;
import city.kontor.efile.LetterBlock;
import city.kontor.efile.LetterCommand;
import city.kontor.efile.LetterFacts;
import city.kontor.efile.LetterField;
import city.kontor.efile.LetterSamples;
import city.kontor.efile.LetterSheet;
import city.kontor.efile.LetterTemplate;
import city.kontor.efile.Letterhead;
import city.kontor.kernel.Scope;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** How templates of letters and letterheads are kept. */
final class TemplateDeeds {
    private static final double WIDTH = 1080;
    private static final double HEIGHT = 600;
    private static final double FORM = 500;
    private static final int LINES = 16;

    private final Kit kit;
    private final Texts texts;
    private final TemplatesModel model;
    private final Outcomes outcomes;

    TemplateDeeds(Kit kit, TemplatesModel model) {
        this.kit = kit;
        this.texts = kit.texts().beside(TemplateDeeds.class);
        this.model = model;
        outcomes = new Outcomes(kit);
    }

    Action create() {
        return Action.of(
                        texts.get("template.create.title"),
                        Feather.PLUS,
                        () -> ask("template.create", Optional.empty()))
                .keys("Shortcut+N")
                .offeredWhen(model.mayChange());
    }

    /** Begins with the templates that come along. */
    Action samples() {
        return Action.of(
                        texts.get("template.samples"),
                        Feather.GIFT,
                        () -> kit.dialogs()
                                .confirm(
                                        texts.get("template.samples"),
                                        texts.get("template.samples.text"),
                                        texts.get("template.samples.verb"),
                                        this::takeSamples))
                .offeredWhen(model.mayChange());
    }

    private void takeSamples() {
        kit.tasks()
                .<Given>start(texts.get("template.samples"), progress -> {
                    Given last = new Given.Done();
                    for (LetterTemplate sample : LetterSamples.all()) {
                        last = model.parts()
                                .desk()
                                .give(new LetterCommand.PutLetterTemplate(
                                        Scope.CITY, sample.id(), sample.name(), sample.subject(), sample.body()));
                        if (!(last instanceof Given.Done)) {
                            return last;
                        }
                    }
                    return last;
                })
                .then(outcomes.say(texts.get("template.samples.said")));
    }

    /** What this person may do with a template. */
    List<Action> of(TemplatesModel.TemplateView view) {
        return new TemplateActions(kit, model, "template")
                .of(
                        view.template().retired(),
                        () -> ask("template.change", Optional.of(view.template())),
                        () -> model.letters()
                                .give(
                                        texts.get("template.retire.title"),
                                        new LetterCommand.RetireLetterTemplate(
                                                Scope.CITY, view.template().id()),
                                        outcomes.say(texts.get("template.retire.said"))));
    }

    private void ask(String key, Optional<LetterTemplate> before) {
        var name = new TextField(before.map(LetterTemplate::name).orElse(""));
        name.setId("template-name");
        var subject = new TextField(before.map(LetterTemplate::subject).orElse(""));
        subject.setId("template-subject");
        var body = new TextArea(before.map(LetterTemplate::body).orElse(LetterSamples.bodyToBeginWith()));
        body.setId("template-body");
        body.setWrapText(true);
        body.setPrefRowCount(LINES);
        var field = new Choice<>(texts.get("template.field.add"), List.of(LetterField.values()), LetterField::word);
        field.setId("template-field");
        field.setOnAction(event -> {
            LetterField chosen = field.getValue();
            if (chosen != null) {
                body.insertText(body.getCaretPosition(), "{" + chosen.word() + "}");
                field.getSelectionModel().clearSelection();
                body.requestFocus();
            }
        });
        Optional<Letterhead> head = headOfShown();
        var preview = new LetterPreview(
                kit,
                () -> Optional.of(sample(
                        new LetterTemplate("", 1, name.getText(), subject.getText(), body.getText(), false), head)));
        preview.draw();
        List.of(subject, body)
                .forEach(text -> text.textProperty().addListener((property, was, now) -> preview.changed()));
        var form = new VBox(new FormGrid()
                .row(texts.get("template.name"), name)
                .row(texts.get("template.subject"), subject)
                .row(texts.get("template.field"), field)
                .wide(body));
        form.setMinWidth(FORM);
        form.setPrefWidth(FORM);
        HBox.setHgrow(preview, Priority.ALWAYS);
        var content = new HBox(16, form, preview);
        content.setPrefSize(WIDTH, HEIGHT);
        kit.dialogs()
                .form(
                        texts.get(key + ".title"),
                        texts.get(key + ".text", "{?Sachverhalt}"),
                        content,
                        texts.get(key + ".verb"),
                        Bindings.createBooleanBinding(
                                () -> !name.getText().isBlank()
                                        && !subject.getText().isBlank()
                                        && !body.getText().isBlank(),
                                name.textProperty(),
                                subject.textProperty(),
                                body.textProperty()),
                        () -> model.letters()
                                .give(
                                        texts.get(key + ".title"),
                                        new LetterCommand.PutLetterTemplate(
                                                Scope.CITY,
                                                before.map(LetterTemplate::id)
                                                        .orElseGet(model.parts().desk()::newId),
                                                name.getText(),
                                                subject.getText(),
                                                body.getText()),
                                        outcomes.say(texts.get(key + ".said"))));
    }

    private Optional<Letterhead> headOfShown() {
        return model.letters().shownProperty().get().flatMap(TemplatesModel.TemplateView::head);
    }

    /** A template with made-up values in its places. */
    LetterSheet sample(LetterTemplate template, Optional<Letterhead> head) {
        List<LetterBlock> blocks = template.blocks().stream()
                .map(name -> new LetterBlock(name, texts.get("template.sample.block", name)))
                .toList();
        return new LetterSheet(
                head.orElseGet(() -> new Letterhead(
                        Scope.CITY,
                        texts.get("template.sample.organisation"),
                        "",
                        texts.get("template.sample.street"),
                        texts.get("template.sample.postCode"),
                        texts.get("template.sample.place"),
                        texts.get("template.sample.phone"),
                        "",
                        "",
                        "")),
                template,
                new Letter(
                        template.id(),
                        template.version(),
                        texts.get("template.sample.recipient"),
                        texts.get("letter.salutation.standard"),
                        model.parts().today().toString(),
                        "",
                        blocks),
                new LetterFacts(
                        Optional.of(texts.get("template.sample.number")),
                        texts.get("template.sample.fileNumber"),
                        texts.get("template.sample.file"),
                        texts.get("template.sample.matter"),
                        texts.get("template.sample.foreign"),
                        model.parts().today().plusDays(14).toString(),
                        texts.get("template.sample.department"),
                        texts.get("template.sample.clerk"),
                        texts.get("template.sample.email")),
                false);
    }

    /** Says who a department's letters come from. */
    Action head() {
        return Action.of(
                        texts.get("head.change.title"),
                        Feather.EDIT_2,
                        () -> model.heads().shownProperty().get().ifPresent(this::askHead))
                .keys("Shortcut+E")
                .offeredWhen(model.mayChange());
    }

    private void askHead(TemplatesModel.HeadView view) {
        Optional<Letterhead> before = view.head();
        var organisation = new TextField(before.map(Letterhead::organisation).orElse(""));
        organisation.setId("head-organisation");
        var unit = new TextField(
                before.map(Letterhead::unit).orElse(view.department().equals(Scope.CITY) ? "" : view.name()));
        var street = new TextField(before.map(Letterhead::street).orElse(""));
        street.setId("head-street");
        var postCode = new TextField(before.map(Letterhead::postCode).orElse(""));
        postCode.setId("head-post-code");
        var place = new TextField(before.map(Letterhead::place).orElse(""));
        place.setId("head-place");
        var phone = new TextField(before.map(Letterhead::phone).orElse(""));
        phone.setId("head-phone");
        var email = new TextField(before.map(Letterhead::email).orElse(""));
        var web = new TextField(before.map(Letterhead::web).orElse(""));
        var footer = new TextArea(before.map(Letterhead::footer).orElse(""));
        footer.setPrefRowCount(3);
        kit.dialogs()
                .form(
                        texts.get("head.change.title"),
                        texts.get("head.change.text", view.name()),
                        new FormGrid()
                                .row(texts.get("head.organisation"), organisation)
                                .row(texts.get("head.unit"), unit)
                                .row(texts.get("head.street"), street)
                                .row(texts.get("head.postCode"), postCode)
                                .row(texts.get("head.place"), place)
                                .row(texts.get("head.phone"), phone)
                                .row(texts.get("head.email"), email)
                                .row(texts.get("head.web"), web)
                                .row(texts.get("head.footer"), footer),
                        texts.get("head.change.verb"),
                        Bindings.createBooleanBinding(
                                () -> List.of(organisation, street, postCode, place).stream()
                                        .noneMatch(field -> field.getText().isBlank()),
                                organisation.textProperty(),
                                street.textProperty(),
                                postCode.textProperty(),
                                place.textProperty()),
                        () -> model.heads()
                                .give(
                                        texts.get("head.change.title"),
                                        new LetterCommand.PutLetterhead(
                                                Scope.CITY,
                                                new Letterhead(
                                                        view.department(),
                                                        organisation.getText().strip(),
                                                        unit.getText().strip(),
                                                        street.getText().strip(),
                                                        postCode.getText().strip(),
                                                        place.getText().strip(),
                                                        phone.getText().strip(),
                                                        email.getText().strip(),
                                                        web.getText().strip(),
                                                        footer.getText().strip())),
                                        outcomes.say(texts.get("head.change.said"))));
    }
}
