package city.kontor.app.efile;

import city.kontor.app.desk.Given;
import city.kontor.app.desk.Outcomes;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.efile.Document;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;

/** Carries documents into other files: by a drag or by a key, and asks each time what is meant. */
final class CarryDeeds {
    private final Kit kit;
    private final Texts texts;
    private final FileModel file;
    private final CarryModel model;
    private final Outcomes outcomes;

    CarryDeeds(Kit kit, FileModel file) {
        this.kit = kit;
        this.texts = kit.texts().beside(CarryDeeds.class);
        this.file = file;
        model = new CarryModel(file.parts());
        outcomes = new Outcomes(kit);
    }

    Action of(Document document) {
        return Action.of(
                        texts.get("carry.title"),
                        Feather.SHARE,
                        () -> ask(new Carried(document.fileId(), document.id()), Optional.empty(), Optional.empty()))
                .keys("Shortcut+Shift+M");
    }

    /**
     * Asks what is meant.
     *
     * @param fileId where it was dropped, if it was
     * @param caseId on which of that file's cases
     */
    void ask(Carried carried, Optional<String> fileId, Optional<String> caseId) {
        kit.tasks()
                .<Optional<CarryModel.Carrying>>start(
                        texts.get("carry.loading"), progress -> model.read(carried, fileId))
                .then(found -> found.ifPresent(carrying -> ask(carrying, fileId, caseId)));
    }

    private void ask(CarryModel.Carrying carrying, Optional<String> fileId, Optional<String> caseId) {
        Optional<CarryModel.Target> target = fileId.flatMap(id -> carrying.targets().stream()
                .filter(one -> one.file().id().equals(id))
                .findFirst());
        if (carrying.targets().isEmpty() || (fileId.isPresent() && target.isEmpty())) {
            kit.dialogs().message(Tone.WARNING, texts.get("carry.title"), texts.get("carry.nowhere"));
            return;
        }
        var form = new CarryForm(kit, carrying, target, caseId);
        kit.dialogs()
                .form(
                        texts.get("carry.title"),
                        texts.get("carry.text", carrying.document().name()),
                        form,
                        texts.get("carry.verb"),
                        form.valid(),
                        () -> carry(carrying, form.wish()));
    }

    private void carry(CarryModel.Carrying carrying, CarryModel.Wish wish) {
        Chosen there =
                wish.into().<Chosen>map(one -> new Chosen.TheCase(one.id())).orElseGet(Chosen.TheFile::new);
        Action open = Action.of(
                texts.get("carry.open"),
                Feather.FOLDER,
                () -> file.open(wish.target().file().id(), there));
        kit.tasks()
                .<Given>start(texts.get("carry.title"), progress -> model.carry(carrying, wish))
                .then(outcomes.say(
                        texts.get(
                                "carry." + wish.meaning() + ".said",
                                carrying.document().name()),
                        Optional.of(open),
                        () -> {}));
    }
}
