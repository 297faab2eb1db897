package city.kontor.app.batch;

import city.kontor.app.desk.Outcomes;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.Choice;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.scanning.Profile;
import city.kontor.scanning.ProfileCommand;
import city.kontor.scanning.ProtectionClass;
import city.kontor.scanning.ProtectionRule;
import city.kontor.scanning.ScanningRights;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import org.kordamp.ikonli.feather.Feather;

/** Making a profile, the next version of one, taking one out of use, and deciding on a protection class. */
final class ProfileDeeds {
    private static final Profile.Settings USUAL = new Profile.Settings(
            300,
            Profile.Colour.GREY,
            true,
            Profile.SeparatorKind.SHEET,
            Profile.DocumentClass.INVOICE,
            ProtectionClass.NORMAL,
            false,
            Profile.Output.BY_PAGE);

    private final Kit kit;
    private final Texts texts;
    private final BatchWords words;
    private final BatchesModel model;
    private final Outcomes outcomes;

    ProfileDeeds(Kit kit, BatchesModel model) {
        this.kit = kit;
        this.texts = kit.texts().beside(ProfileDeeds.class);
        this.words = new BatchWords(kit.texts());
        this.model = model;
        outcomes = new Outcomes(kit);
    }

    Action create() {
        return Action.of(
                        texts.get("profile.CREATE"),
                        Feather.PLUS,
                        () -> ask("profile.CREATE", model.parts().desk().newId(), "", USUAL))
                .keys("Shortcut+N")
                .offeredWhen(model.mayDecide());
    }

    List<Action> of(Profile profile) {
        Action change = Action.of(
                        texts.get("profile.CHANGE"),
                        Feather.EDIT_2,
                        () -> ask("profile.CHANGE", profile.id(), profile.name(), profile.settings()))
                .enabledWhen(model.profiles().busyProperty().not().and(model.mayDecide()));
        return profile.active() ? List.of(change, retire(profile)) : List.of(change);
    }

    private Action retire(Profile profile) {
        return Action.of(
                        texts.get("profile.RETIRE"),
                        Feather.ARCHIVE,
                        () -> kit.dialogs()
                                .confirm(
                                        texts.get("profile.RETIRE.title", profile.name()),
                                        texts.get("profile.RETIRE.text"),
                                        texts.get("profile.RETIRE.verb"),
                                        () -> model.profiles()
                                                .give(
                                                        texts.get("profile.RETIRE"),
                                                        new ProfileCommand.RetireProfile(
                                                                ScanningRights.STATIONS, profile.id()),
                                                        outcomes.say(texts.get("profile.RETIRE.said")))))
                .enabledWhen(model.profiles().busyProperty().not().and(model.mayDecide()));
    }

    private void ask(String key, String id, String nameBefore, Profile.Settings before) {
        var name = new TextField(nameBefore);
        name.setId("profile-name");
        var dpi = new Choice<>(
                        texts.get("profile.dpi"),
                        List.of(200, 300, 400, 600),
                        value -> texts.get("profile.dpi.value", value))
                .with(before.dpi());
        var colour = new Choice<>(texts.get("profile.colour"), List.of(Profile.Colour.values()), words::colour)
                .with(before.colour());
        var duplex = new CheckBox(texts.get("profile.duplex.yes"));
        duplex.setSelected(before.duplex());
        var separator = new Choice<>(
                        texts.get("profile.separator"), List.of(Profile.SeparatorKind.values()), words::separator)
                .with(before.separator());
        var output = new Choice<>(texts.get("profile.output"), List.of(Profile.Output.values()), words::output)
                .with(before.output());
        var protection = new Choice<>(
                        texts.get("profile.protection"), List.of(ProtectionClass.values()), words::protection)
                .with(before.protection());
        var replacing = new CheckBox(texts.get("profile.replacing.yes"));
        replacing.setId("profile-replacing");
        replacing.setSelected(before.replacing());
        replacing.setWrapText(true);
        var grid = new FormGrid()
                .row(texts.get("profile.name"), name)
                .fact(texts.get("profile.class"), words.documentClass(before.documentClass()))
                .row(texts.get("profile.dpi"), dpi)
                .row(texts.get("profile.colour"), colour)
                .row(texts.get("profile.duplex"), duplex)
                .row(texts.get("profile.separator"), separator)
                .row(texts.get("profile.output"), output)
                .row(texts.get("profile.protection"), protection)
                .row(texts.get("profile.replacing"), replacing);
        kit.dialogs()
                .form(
                        texts,
                        key,
                        grid,
                        Bindings.createBooleanBinding(() -> !name.getText().isBlank(), name.textProperty()),
                        () -> put(
                                id,
                                name.getText(),
                                new Profile.Settings(
                                        dpi.getValue(),
                                        colour.getValue(),
                                        duplex.isSelected(),
                                        separator.getValue(),
                                        before.documentClass(),
                                        protection.getValue(),
                                        replacing.isSelected(),
                                        output.getValue())));
    }

    private void put(String id, String name, Profile.Settings settings) {
        model.profiles()
                .give(
                        texts.get("profile.CREATE"),
                        new ProfileCommand.PutProfile(ScanningRights.STATIONS, id, name, settings),
                        outcomes.say(
                                texts.get("profile.said"),
                                Optional.empty(),
                                () -> model.profiles().list().selectKey(id)));
    }

    Action change(ProtectionRule rule) {
        return Action.of(texts.get("rule.CHANGE"), Feather.EDIT_2, () -> ask(rule))
                .enabledWhen(model.rules().busyProperty().not().and(model.mayDecide()));
    }

    private void ask(ProtectionRule rule) {
        var percent = new TextField(String.valueOf(rule.samplePercent()));
        percent.setId("rule-percent");
        var days = new TextField(String.valueOf(rule.keepDays()));
        days.setId("rule-days");
        var other = new CheckBox(texts.get("rule.other.yes"));
        other.setSelected(rule.otherPerson());
        other.setWrapText(true);
        kit.dialogs()
                .form(
                        texts,
                        "rule.CHANGE",
                        new FormGrid()
                                .fact(texts.get("rule.class"), words.protection(rule.protection()))
                                .row(texts.get("rule.percent"), percent)
                                .row(texts.get("rule.days"), days)
                                .row(texts.get("rule.other"), other),
                        Bindings.createBooleanBinding(
                                () -> percent.getText().matches("[0-9]{1,3}")
                                        && days.getText().matches("[0-9]{1,4}"),
                                percent.textProperty(),
                                days.textProperty()),
                        () -> model.rules()
                                .give(
                                        texts.get("rule.CHANGE"),
                                        new ProfileCommand.PutProtectionRule(
                                                ScanningRights.STATIONS,
                                                new ProtectionRule(
                                                        rule.protection(),
                                                        Integer.parseInt(percent.getText()),
                                                        other.isSelected(),
                                                        Integer.parseInt(days.getText()))),
                                        outcomes.say(texts.get("rule.said"))));
    }
}
