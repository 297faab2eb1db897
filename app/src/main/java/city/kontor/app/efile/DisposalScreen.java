package city.kontor.app.efile;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.PartsScreen;
import city.kontor.app.kit.Screen;
import city.kontor.app.kit.Texts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;

/** Disposal: which files are due, what the archive was offered and said, and what was destroyed. */
final class DisposalScreen implements Screen {
    private final DisposalModel model;
    private final PartsScreen screen;

    DisposalScreen(Kit kit, DisposalModel model) {
        Texts texts = kit.texts().beside(DisposalScreen.class);
        this.model = model;
        var deeds = new DisposalDeeds(kit, model);
        screen = new PartsScreen(
                kit.texts(),
                texts.get("workplace." + EfileWorkplaces.DISPOSAL),
                List.of(
                        new PeriodsPart(kit, model, deeds).part(),
                        new OffersPart(kit, model, deeds).part(),
                        new GravesPart(kit, model, deeds).part()),
                Objects.requireNonNull(DisposalScreen.class.getResource("efile.css"))
                        .toExternalForm());
    }

    @Override
    public Node view() {
        return screen.view();
    }

    @Override
    public void enter(Optional<String> subject) {
        model.follow();
        screen.enter(subject);
    }

    @Override
    public void leave() {
        model.rest();
        screen.leave();
    }

    @Override
    public List<Action> actions() {
        return screen.actions();
    }
}
