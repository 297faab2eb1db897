package city.kontor.app.invoice;

import city.kontor.app.desk.Outcomes;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.ConfidenceField;
import city.kontor.app.kit.FieldKind;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.ImportDialog;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.csv.Preview;
import city.kontor.invoice.Creditor;
import city.kontor.invoice.CreditorData;
import city.kontor.invoice.CreditorImport;
import city.kontor.invoice.MasterDataCommand;
import city.kontor.kernel.Command;
import city.kontor.kernel.Scope;
import city.kontor.kernel.VatIds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with a creditor, each with its question where one is needed. */
final class CreditorActions {
    private final Kit kit;
    private final Texts texts;
    private final CreditorsModel model;
    private final Outcomes outcomes;

    CreditorActions(Kit kit, CreditorsModel model) {
        this.kit = kit;
        this.texts = kit.texts().beside(CreditorActions.class);
        this.model = model;
        outcomes = new Outcomes(kit);
    }

    Action create() {
        return Action.of(
                        texts.get("creditor.CREATE"),
                        Feather.PLUS,
                        () -> ask("creditor.CREATE", CreditorData.named(""), data -> {
                            String id = model.parts().desk().newId();
                            model.creditors()
                                    .give(
                                            texts.get("creditor.CREATE"),
                                            new MasterDataCommand.CreateCreditor(Scope.CITY, id, data),
                                            outcomes.say(
                                                    texts.get("creditor.CREATE.said"),
                                                    Optional.empty(),
                                                    () -> model.creditors()
                                                            .list()
                                                            .selectKey(id)));
                        }))
                .keys("Shortcut+N")
                .offeredWhen(model.mayCreate());
    }

    Action importing() {
        return Action.of(
                        texts.get("creditor.import"),
                        Feather.UPLOAD,
                        () -> new ImportDialog<>(
                                        kit,
                                        texts.get("creditor.import"),
                                        CreditorImport.COLUMNS,
                                        model::preview,
                                        this::take)
                                .ask())
                .keys("Shortcut+I")
                .offeredWhen(model.mayCreate());
    }

    private void take(Preview<MasterDataCommand.ImportedCreditor> preview, String file) {
        var creditors = preview.values();
        long proposals = creditors.stream()
                .filter(creditor -> creditor.account().isPresent())
                .count();
        model.creditors()
                .give(
                        texts.get("creditor.import"),
                        new MasterDataCommand.ImportCreditors(Scope.CITY, creditors, file),
                        outcomes.say(texts.get("creditor.import.said", creditors.size(), proposals)));
    }

    /** What may be done with the account that waits: approving is the one primary action of a creditor. */
    Optional<Action> approve(CreditorView view) {
        Creditor creditor = view.creditor();
        return creditor.proposal()
                .filter(proposal -> view.verdicts().containsKey(CreditorView.Doing.APPROVE))
                .map(proposal -> Action.of(
                                texts.get("creditor.APPROVE"),
                                Feather.CHECK,
                                () -> give(
                                        "creditor.APPROVE",
                                        new MasterDataCommand.ApproveIban(
                                                Scope.CITY,
                                                creditor.id(),
                                                proposal.account().iban())))
                        .keys("Shortcut+Enter")
                        .enabledWhen(Bindings.createBooleanBinding(
                                () -> view.may(CreditorView.Doing.APPROVE)
                                        && !model.creditors().busyProperty().get(),
                                model.creditors().busyProperty())));
    }

    List<Action> others(CreditorView view) {
        Creditor creditor = view.creditor();
        var actions = new ArrayList<Action>();
        if (view.may(CreditorView.Doing.DECLINE)) {
            actions.add(Action.of(
                    texts.get("creditor.DECLINE"),
                    Feather.X,
                    () -> kit.dialogs()
                            .reason(
                                    texts,
                                    "creditor.decline",
                                    reason -> give(
                                            "creditor.DECLINE",
                                            new MasterDataCommand.DeclineIban(Scope.CITY, creditor.id(), reason)))));
        }
        if (view.may(CreditorView.Doing.CHANGE)) {
            actions.add(Action.of(
                    texts.get("creditor.CHANGE"),
                    Feather.EDIT_2,
                    () -> ask(
                            "creditor.CHANGE",
                            creditor.data(),
                            data -> give(
                                    "creditor.CHANGE",
                                    new MasterDataCommand.ChangeCreditor(Scope.CITY, creditor.id(), data)))));
        }
        if (view.may(CreditorView.Doing.PROPOSE)) {
            actions.add(Action.of(texts.get("creditor.PROPOSE"), Feather.CREDIT_CARD, () -> propose(creditor)));
        }
        if (view.may(CreditorView.Doing.BLOCK)) {
            actions.add(Action.of(
                    texts.get("creditor.BLOCK"),
                    Feather.SLASH,
                    () -> kit.dialogs()
                            .reason(
                                    texts,
                                    "creditor.block",
                                    reason -> give(
                                            "creditor.BLOCK",
                                            new MasterDataCommand.BlockCreditor(Scope.CITY, creditor.id(), reason)))));
        }
        if (view.may(CreditorView.Doing.UNBLOCK)) {
            actions.add(Action.of(
                    texts.get("creditor.UNBLOCK"),
                    Feather.UNLOCK,
                    () -> give("creditor.UNBLOCK", new MasterDataCommand.UnblockCreditor(Scope.CITY, creditor.id()))));
        }
        return actions;
    }

    private void propose(Creditor creditor) {
        var iban = new ConfidenceField(kit.texts(), FieldKind.IBAN);
        iban.editor().setId("dialog-iban");
        var bic = new TextField();
        var evidence = new TextField();
        evidence.setId("dialog-text");
        evidence.setPromptText(texts.get("creditor.evidence.prompt"));
        var grid = new FormGrid()
                .row(texts.get("creditor.iban"), iban)
                .row(texts.get("creditor.bic"), bic)
                .row(texts.get("creditor.evidence"), evidence);
        kit.dialogs()
                .form(
                        texts.get("creditor.propose.title", creditor.data().name()),
                        texts.get("creditor.propose.text"),
                        grid,
                        texts.get("creditor.propose.verb"),
                        Bindings.createBooleanBinding(
                                () -> !iban.valueProperty().get().isBlank()
                                        && !evidence.getText().isBlank(),
                                iban.valueProperty(),
                                evidence.textProperty()),
                        () -> give(
                                "creditor.PROPOSE",
                                new MasterDataCommand.ProposeIban(
                                        Scope.CITY,
                                        creditor.id(),
                                        iban.valueProperty().get(),
                                        Optional.of(bic.getText().strip()).filter(text -> !text.isEmpty()),
                                        evidence.getText().strip())));
    }

    /** Asks for everything but the bank account. */
    private void ask(String key, CreditorData before, Consumer<CreditorData> onData) {
        var name = new TextField(before.name());
        var fields = new LinkedHashMap<String, TextField>();
        fields.put("name", name);
        facts(before).forEach((fact, value) -> fields.computeIfAbsent(fact, absent -> new TextField(value)));
        var grid = new FormGrid();
        var vatId = Objects.requireNonNull(fields.get("vatId"));
        vatId.setId("creditor-vat-id");
        fields.forEach((fact, field) -> grid.row(
                texts.get("creditor." + fact), field.equals(vatId) ? new VBox(2, vatId, vatIdHint(vatId)) : field));
        Function<String, Optional<String>> text = field -> Optional.ofNullable(fields.get(field))
                .map(one -> one.getText().strip())
                .filter(one -> !one.isEmpty());
        kit.dialogs()
                .form(
                        texts.get(key),
                        texts.get("creditor.data.text"),
                        grid,
                        texts.get("creditor.save"),
                        Bindings.createBooleanBinding(
                                () -> !name.getText().isBlank()
                                        && (vatIdFault(vatId.getText()).isEmpty()
                                                || before.vatId().equals(Optional.of(vatId.getText()))),
                                name.textProperty(),
                                vatId.textProperty()),
                        () -> onData.accept(new CreditorData(
                                text.apply("name").orElse(""),
                                text.apply("vatId").map(VatIds::normalised),
                                text.apply("taxNumber"),
                                text.apply("customerNumber"),
                                text.apply("street"),
                                text.apply("houseNumber"),
                                text.apply("postCode"),
                                text.apply("town"),
                                text.apply("country"))));
    }

    /** Says beside the field what is wrong with a VAT id, while it is typed. */
    private Label vatIdHint(TextField field) {
        var hint = new Label();
        hint.setWrapText(true);
        hint.getStyleClass().addAll("line-name", Tone.DANGER.styleClass());
        hint.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> vatIdFault(field.getText()).map(texts::get).orElse(""), field.textProperty()));
        hint.visibleProperty().bind(hint.textProperty().isNotEmpty());
        hint.managedProperty().bind(hint.visibleProperty());
        return hint;
    }

    private static Optional<String> vatIdFault(String written) {
        return switch (VatIds.check(VatIds.normalised(written))) {
            case RIGHT, UNKNOWN_COUNTRY -> Optional.empty();
            case WRONG_FORM -> Optional.of("creditor.vatId.form");
            case WRONG_DIGIT -> Optional.of("creditor.vatId.digit");
        };
    }

    /** The facts of a creditor by the names of their texts, in the order of a form. */
    static Map<String, String> facts(CreditorData data) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("name", data.name());
        facts.put("street", data.street().orElse(""));
        facts.put("houseNumber", data.houseNumber().orElse(""));
        facts.put("postCode", data.postCode().orElse(""));
        facts.put("town", data.town().orElse(""));
        facts.put("country", data.country().orElse(""));
        facts.put("vatId", data.vatId().orElse(""));
        facts.put("taxNumber", data.taxNumber().orElse(""));
        facts.put("customerNumber", data.customerNumber().orElse(""));
        return facts;
    }

    private void give(String key, Command command) {
        model.creditors().give(texts.get(key), command, outcomes.say(texts.get(key + ".said")));
    }
}
