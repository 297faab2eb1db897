package city.kontor.app.find;

import city.kontor.app.desk.Given;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.ActionMenu;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Job;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.efile.SavedSearch;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.TextField;
import org.kordamp.ikonli.feather.Feather;

/** A person's own searches: keep what is looked for now, look for it again, forget it. */
final class SavedMenu {
    private final Kit kit;
    private final Texts texts;
    private final FindModel model;
    private final ActionMenu menu;
    private final Action save;

    SavedMenu(Kit kit, FindModel model) {
        this.kit = kit;
        this.texts = kit.texts().beside(SavedMenu.class);
        this.model = model;
        menu = new ActionMenu(texts.get("saved.title"));
        menu.setId("find-saved");
        save = Action.of(texts.get("saved.save"), Feather.BOOKMARK, this::ask)
                .keys("Shortcut+S")
                .enabledWhen(Bindings.createBooleanBinding(
                        () -> model.wantedProperty().get().isAnything(), model.wantedProperty()));
        model.saved().property().addListener((property, before, now) -> show(now));
        show(model.saved().get());
    }

    ActionMenu menu() {
        return menu;
    }

    Action save() {
        return save;
    }

    private void show(List<SavedSearch> searches) {
        var actions = new ArrayList<Action>();
        actions.add(save);
        searches.forEach(search -> actions.add(
                Action.of(search.name(), Feather.SEARCH, () -> model.want(SavedWanted.read(search.query())))));
        searches.forEach(search -> actions.add(Action.of(
                texts.get("saved.forget", search.name()), Feather.TRASH_2, () -> told(model.forget(search)))));
        menu.show(actions);
    }

    private void ask() {
        var name = new TextField(model.wantedProperty().get().typed());
        name.setId("saved-name");
        var form = new FormGrid().row(texts.get("saved.name"), name);
        kit.dialogs()
                .form(
                        texts,
                        "saved.form",
                        form,
                        Bindings.createBooleanBinding(() -> !name.getText().isBlank(), name.textProperty()),
                        () -> told(model.save(name.getText().strip())));
    }

    private void told(Job<Given> job) {
        job.then(given -> {
            if (given instanceof Given.Refused refused) {
                kit.notices().say(Tone.DANGER, texts.reason(refused.reason()));
            }
        });
    }
}
