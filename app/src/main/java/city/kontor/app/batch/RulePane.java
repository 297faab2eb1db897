package city.kontor.app.batch;

import city.kontor.app.kit.ActionButtons;
import city.kontor.app.kit.Card;
import city.kontor.app.kit.DetailPane;
import city.kontor.app.kit.DetailPlace;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.HeadLine;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.scanning.ProtectionRule;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** What the selected protection class asks for. */
final class RulePane extends StackPane {
    private final Texts texts;
    private final BatchWords words;
    private final ProfileDeeds deeds;
    private final Card head = new Card();
    private final ActionButtons buttons = new ActionButtons("rule-primary");
    private final DetailPane detail = new DetailPane(head);

    RulePane(Kit kit, BatchesModel model, ProfileDeeds deeds) {
        this.texts = kit.texts().beside(RulePane.class);
        this.words = new BatchWords(kit.texts());
        this.deeds = deeds;
        setMinWidth(440);
        getChildren()
                .setAll(new DetailPlace<>(
                        model.rules().shownProperty(),
                        model.rules().loadingProperty(),
                        new EmptyState(Feather.SHIELD, texts.get("rule.none.title"), texts.get("rule.none.text")),
                        detail,
                        shown -> shown.ifPresentOrElse(this::show, buttons::clear)));
    }

    private void show(ProtectionRule rule) {
        var text = new Label(texts.get("rule." + rule.protection().name()));
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        buttons.show(Optional.empty(), List.of(deeds.change(rule)));
        head.show(List.of(
                new HeadLine(words.protection(rule.protection())),
                text,
                new FormGrid()
                        .fact(texts.get("rule.percent"), String.valueOf(rule.samplePercent()))
                        .fact(texts.get("rule.days"), String.valueOf(rule.keepDays()))
                        .fact(texts.get("rule.other"), texts.get(rule.otherPerson() ? "yes" : "no")),
                buttons));
        detail.show(rule.protection().name(), List.of(head));
    }
}
