package city.kontor.app.batch;

import city.kontor.app.kit.ActionButtons;
import city.kontor.app.kit.Card;
import city.kontor.app.kit.DetailPane;
import city.kontor.app.kit.DetailPlace;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.HeadLine;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.scanning.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The selected profile: what its newest version fixes, and what earlier ones did. */
final class ProfilePane extends StackPane {
    private final Texts texts;
    private final BatchWords words;
    private final ProfileDeeds deeds;
    private final Card head = new Card();
    private final ActionButtons buttons = new ActionButtons("profile-primary");
    private final DetailPane detail = new DetailPane(head);

    ProfilePane(Kit kit, BatchesModel model, ProfileDeeds deeds) {
        this.texts = kit.texts().beside(ProfilePane.class);
        this.words = new BatchWords(kit.texts());
        this.deeds = deeds;
        setMinWidth(440);
        getChildren()
                .setAll(new DetailPlace<>(
                        model.profiles().shownProperty(),
                        model.profiles().loadingProperty(),
                        new EmptyState(
                                Feather.SLIDERS, texts.get("profile.none.title"), texts.get("profile.none.text")),
                        detail,
                        shown -> shown.ifPresentOrElse(this::show, buttons::clear)));
    }

    private void show(BatchesModel.ProfileView view) {
        Profile profile = view.profile();
        buttons.show(Optional.empty(), deeds.of(profile));
        var state = profile.active()
                ? new StatusBadge(Tone.SUCCESS, texts.get("profile.active"))
                : new StatusBadge(Tone.NEUTRAL, texts.get("profile.retired"));
        head.show(List.of(new HeadLine(profile.name(), state), settings(profile), buttons));
        var cards = new ArrayList<Node>(List.of(head));
        view.versions().stream()
                .skip(1)
                .forEach(version ->
                        cards.add(new Card(texts.get("profile.earlier", version.version()), settings(version))));
        detail.show(profile.id(), cards);
    }

    private FormGrid settings(Profile profile) {
        Profile.Settings settings = profile.settings();
        return new FormGrid()
                .fact(texts.get("profile.versionNumber"), String.valueOf(profile.version()))
                .fact(texts.get("profile.class"), words.documentClass(settings.documentClass()))
                .fact(texts.get("profile.dpi"), texts.get("profile.dpi.value", settings.dpi()))
                .fact(texts.get("profile.colour"), words.colour(settings.colour()))
                .fact(texts.get("profile.duplex"), yes(settings.duplex()))
                .fact(texts.get("profile.separator"), words.separator(settings.separator()))
                .fact(texts.get("profile.output"), words.output(settings.output()))
                .fact(texts.get("profile.protection"), words.protection(settings.protection()))
                .fact(texts.get("profile.replacing"), yes(settings.replacing()));
    }

    private String yes(boolean so) {
        return texts.get(so ? "yes" : "no");
    }
}
