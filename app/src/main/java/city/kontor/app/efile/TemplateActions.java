package city.kontor.app.efile;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/**
 * What can be done with a template of any kind: changing it, and retiring it once.
 *
 * @param key with which the kind's texts begin
 */
record TemplateActions(Kit kit, TemplatesModel model, String key) {
    List<Action> of(boolean retired, Runnable change, Runnable retire) {
        if (!model.mayChange().get()) {
            return List.of();
        }
        Texts texts = kit.texts().beside(TemplateActions.class);
        var actions = new ArrayList<Action>();
        actions.add(Action.of(texts.get(key + ".change.title"), Feather.EDIT_2, change)
                .keys("Shortcut+E"));
        if (!retired) {
            actions.add(Action.of(
                    texts.get("template.retire.title"),
                    Feather.SLASH,
                    () -> kit.dialogs()
                            .confirm(
                                    texts.get("template.retire.title"),
                                    texts.get(key + ".retire.text"),
                                    texts.get("template.retire.verb"),
                                    retire)));
        }
        return actions;
    }
}
