package city.kontor.app.efile;

import city.kontor.app.kit.Kit;
import city.kontor.app.kit.PartsScreen;
import city.kontor.app.kit.Screen;
import city.kontor.app.kit.StyleSheet;
import java.util.List;

/** Disposal: which files are due, what the archive was offered and said, and what was destroyed. */
final class DisposalScreen {
    private DisposalScreen() {}

    static Screen of(Kit kit, DisposalModel model) {
        var deeds = new DisposalDeeds(kit, model);
        return new PartsScreen(
                kit.texts(),
                kit.texts().beside(DisposalScreen.class).get("workplace." + EfileWorkplaces.DISPOSAL),
                List.of(
                        new PeriodsPart(kit, model, deeds).part(),
                        new OffersPart(kit, model, deeds).part(),
                        new GravesPart(kit, model).part()),
                StyleSheet.of(DisposalScreen.class, "efile.css"),
                List.of(model));
    }
}
