package city.kontor.app.efile;

import city.kontor.app.desk.Outcomes;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.Choice;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Place;
import city.kontor.app.kit.SaveAs;
import city.kontor.app.kit.Texts;
import city.kontor.efile.PrivacyCommand;
import city.kontor.efile.PrivacyKind;
import city.kontor.efile.PrivacyOutcome;
import city.kontor.efile.PrivacyRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/** What can be done about requests under Art. 15 to 17 and 20 GDPR. */
final class PrivacyDeeds {
    private final Kit kit;
    private final Texts texts;
    private final PrivacyModel model;
    private final Outcomes outcomes;

    PrivacyDeeds(Kit kit, PrivacyModel model) {
        this.kit = kit;
        texts = kit.texts().beside(PrivacyDeeds.class);
        this.model = model;
        outcomes = new Outcomes(kit);
    }

    Action register() {
        return Action.of(texts.get("privacy.register.title"), Feather.PLUS, this::askRegister)
                .keys("Shortcut+Alt+N");
    }

    private void askRegister() {
        var name = new TextField();
        name.setId("privacy-name");
        var contact = new TextField();
        var received = new DatePicker(model.parts().today());
        List<CheckBox> kinds = Stream.of(PrivacyKind.values())
                .map(kind -> {
                    var box = new CheckBox(texts.get("privacy.kind." + kind));
                    box.setUserData(kind);
                    box.setSelected(kind == PrivacyKind.ACCESS);
                    return box;
                })
                .toList();
        var boxes = new FlowPane(12, 8);
        boxes.getChildren().addAll(kinds);
        kit.dialogs()
                .form(
                        texts,
                        "privacy.register",
                        new FormGrid()
                                .row(texts.get("privacy.name"), name)
                                .row(texts.get("privacy.contact"), contact)
                                .row(texts.get("privacy.received"), received)
                                .row(texts.get("privacy.kinds"), boxes),
                        Bindings.createBooleanBinding(
                                () -> !name.getText().isBlank() && received.getValue() != null,
                                name.textProperty(),
                                received.valueProperty()),
                        () -> give(
                                "privacy.register",
                                new PrivacyCommand.RegisterRequest(
                                        PrivacyRequest.SCOPE,
                                        model.parts().desk().newId(),
                                        name.getText(),
                                        contact.getText(),
                                        kinds.stream()
                                                .filter(CheckBox::isSelected)
                                                .map(box -> (PrivacyKind) box.getUserData())
                                                .toList(),
                                        received.getValue())));
    }

    /** What comes next for an open request: to see what there is. */
    Action find(PrivacyRequest request, Runnable showPlaces) {
        return Action.of(texts.get("privacy.find"), Feather.SEARCH, () -> {
            model.places().list().filterProperty().set(request.name());
            showPlaces.run();
        });
    }

    List<Action> of(PrivacyRequest request) {
        var actions = new ArrayList<Action>();
        if (!request.isOpen()) {
            return actions;
        }
        actions.add(Action.of(texts.get("privacy.package.title"), Feather.PACKAGE, () -> save(request)));
        if (request.extension().isEmpty()) {
            actions.add(Action.of(
                    texts.get("privacy.extend.title"),
                    Feather.CLOCK,
                    () -> kit.dialogs()
                            .reason(
                                    texts,
                                    "privacy.extend",
                                    reason -> give(
                                            "privacy.extend",
                                            new PrivacyCommand.ExtendRequest(
                                                    PrivacyRequest.SCOPE, request.id(), reason)))));
        }
        actions.add(Action.of(texts.get("privacy.close.title"), Feather.CHECK, () -> close(request)));
        return actions;
    }

    private void save(PrivacyRequest request) {
        String title = texts.get("privacy.package.title");
        new SaveAs(kit).ask(title, texts.get("privacy.package.name", plain(request.name())), target -> {
            PersonSearch.Found found = model.search().find(request.name());
            String sha256 = new PersonPackage(kit.texts(), model.parts().desk())
                    .write(
                            request.name(),
                            model.parts().clock().instant(),
                            found.places(),
                            new PersonWords(kit.texts()),
                            target);
            model.parts()
                    .desk()
                    .give(new PrivacyCommand.NotePackage(
                            PrivacyRequest.SCOPE,
                            request.id(),
                            sha256,
                            found.places().size()));
        });
    }

    private static String plain(String name) {
        return name.replaceAll("[^0-9A-Za-zÄÖÜäöüß.-]+", "_");
    }

    private void close(PrivacyRequest request) {
        var outcome = new Choice<>(
                        texts.get("privacy.outcome"),
                        List.of(PrivacyOutcome.values()),
                        one -> texts.get("privacy.outcome." + one))
                .with(PrivacyOutcome.GRANTED);
        var answer = new TextArea();
        answer.setWrapText(true);
        answer.setPrefRowCount(4);
        kit.dialogs()
                .form(
                        texts,
                        "privacy.close",
                        new FormGrid()
                                .row(texts.get("privacy.outcome"), outcome)
                                .row(texts.get("privacy.answer"), answer),
                        Bindings.createBooleanBinding(
                                () -> outcome.getValue() == PrivacyOutcome.GRANTED
                                        || !answer.getText().isBlank(),
                                outcome.valueProperty(),
                                answer.textProperty()),
                        () -> give(
                                "privacy.close",
                                new PrivacyCommand.CloseRequest(
                                        PrivacyRequest.SCOPE, request.id(), outcome.getValue(), answer.getText())));
    }

    /** Leads to where somebody is named: there it is corrected or removed. */
    Action open(PersonPlace place) {
        return Action.of(
                texts.get("person.open"),
                Feather.EXTERNAL_LINK,
                () -> kit.navigator()
                        .go(
                                place.place().isEmpty()
                                        ? Place.of("invoices", place.id())
                                        : Place.of(EfileWorkplaces.FILES, place.place())));
    }

    private void give(String key, PrivacyCommand command) {
        model.give(texts.get(key + ".title"), command, outcomes.say(texts.get(key + ".said")));
    }
}
