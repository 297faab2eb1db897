package city.kontor.app.invoice;

import city.kontor.app.desk.DeskList;
import city.kontor.app.desk.Outcomes;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.ConfidenceField;
import city.kontor.app.kit.FieldKind;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.invoice.CityAccount;
import city.kontor.invoice.FileLimits;
import city.kontor.invoice.MasterDataCommand;
import city.kontor.kernel.Scope;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.TextField;
import org.kordamp.ikonli.feather.Feather;

/** Entering, changing and retiring the bank accounts that payment runs pay from. */
final class BankAccountActions {
    private final Kit kit;
    private final Texts texts;
    private final AccountsModel model;
    private final DeskList<CityAccount, CityAccount> accounts;
    private final Outcomes outcomes;

    BankAccountActions(Kit kit, AccountsModel model) {
        this.kit = kit;
        this.texts = kit.texts().beside(BankAccountActions.class);
        this.model = model;
        accounts = model.banks();
        outcomes = new Outcomes(kit);
    }

    Action create() {
        return Action.of(texts.get("bank.CREATE"), Feather.PLUS, () -> {
                    String id = model.parts().desk().newId();
                    ask("bank.CREATE", new CityAccount(id, "", "", "", Optional.empty(), true));
                })
                .keys("Shortcut+N")
                .enabledWhen(accounts.busyProperty().not());
    }

    List<Action> of(CityAccount account) {
        Action change = Action.of(texts.get("bank.CHANGE"), Feather.EDIT_2, () -> ask("bank.CHANGE", account));
        String key = account.active() ? "bank.RETIRE" : "bank.REVIVE";
        Action turn = Action.of(
                texts.get(key),
                account.active() ? Feather.SLASH : Feather.UNLOCK,
                () -> put(
                        key,
                        new CityAccount(
                                account.id(),
                                account.name(),
                                account.holder(),
                                account.iban(),
                                account.bic(),
                                !account.active(),
                                account.limits())));
        return List.of(
                change.enabledWhen(accounts.busyProperty().not()),
                turn.enabledWhen(accounts.busyProperty().not()));
    }

    private void ask(String key, CityAccount before) {
        var name = new TextField(before.name());
        name.setId("bank-name");
        var holder = new TextField(before.holder());
        holder.setId("bank-holder");
        var iban = new ConfidenceField(kit.texts(), FieldKind.IBAN);
        iban.editor().setId("bank-iban");
        iban.editor().setText(before.iban());
        var bic = new TextField(before.bic().orElse(""));
        var perBlock = new TextField(String.valueOf(before.limits().perBlock()));
        perBlock.setId("bank-per-block");
        var perFile = new TextField(String.valueOf(before.limits().perFile()));
        perFile.setId("bank-per-file");
        var grid = new FormGrid()
                .row(texts.get("bank.name"), name)
                .row(texts.get("bank.holder"), holder)
                .row(texts.get("creditor.iban"), iban)
                .row(texts.get("creditor.bic"), bic)
                .row(texts.get("bank.perBlock"), perBlock)
                .row(texts.get("bank.perFile"), perFile);
        kit.dialogs()
                .form(
                        texts.get(key),
                        texts.get("bank.text"),
                        grid,
                        texts.get(key + ".verb"),
                        Bindings.createBooleanBinding(
                                () -> !name.getText().isBlank()
                                        && !holder.getText().isBlank()
                                        && !iban.valueProperty().get().isBlank()
                                        && limits(perBlock, perFile).isPresent(),
                                perBlock.textProperty(),
                                perFile.textProperty(),
                                name.textProperty(),
                                holder.textProperty(),
                                iban.valueProperty()),
                        () -> put(
                                key,
                                new CityAccount(
                                        before.id(),
                                        name.getText().strip(),
                                        holder.getText().strip(),
                                        iban.valueProperty().get(),
                                        Optional.of(bic.getText().strip()).filter(text -> !text.isEmpty()),
                                        before.active(),
                                        limits(perBlock, perFile).orElseThrow())));
    }

    private static Optional<FileLimits> limits(TextField perBlock, TextField perFile) {
        return count(perBlock)
                .flatMap(block -> count(perFile).map(file -> new FileLimits(block, file)))
                .filter(FileLimits::sound);
    }

    /** A whole number of at most nine digits; empty where something else was typed. */
    private static Optional<Integer> count(TextField field) {
        String typed = field.getText().strip();
        return typed.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }

    private void put(String key, CityAccount account) {
        accounts.give(
                texts.get(key),
                new MasterDataCommand.PutCityAccount(
                        Scope.CITY,
                        account.id(),
                        account.name(),
                        account.holder(),
                        account.iban(),
                        account.bic(),
                        account.active(),
                        Optional.of(account.limits())),
                outcomes.say(
                        texts.get(key + ".said"),
                        Optional.empty(),
                        () -> accounts.list().selectKey(account.id())));
    }
}
