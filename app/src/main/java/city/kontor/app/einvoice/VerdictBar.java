package city.kontor.app.einvoice;

import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.einvoice.rules.Finding;
import city.kontor.einvoice.rules.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Whether the invoice keeps the rules; unfolds to what was found. */
final class VerdictBar extends VBox {
    private static final double ROW = 52;
    private static final double BADGE = 64;
    private static final int MOST_ROWS = 4;

    private final Texts texts;
    private final ListView<Finding> findings = new ListView<>();
    private final ToggleButton unfold = new ToggleButton();

    /** @param onChoice what to do with a finding that somebody chooses */
    VerdictBar(Texts texts, EInvoiceModel model, Consumer<Finding> onChoice) {
        this.texts = texts;
        Verdict verdict = model.verdict();
        Tone tone = tone(verdict);
        getStyleClass().addAll("verdict", tone.styleClass());
        var title = new Label(title(verdict));
        title.getStyleClass().add("verdict-title");
        title.setId("verdict");
        var about = new Label(verdict.ruleSet()
                .map(set -> set.release()
                        .map(release -> texts.get("verdict.checkedBy", set.specification(), release))
                        .orElseGet(() -> texts.get("verdict.checked", set.specification())))
                .orElseGet(() -> texts.get("verdict.noRules", model.specification())));
        about.getStyleClass().add("verdict-about");
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        var words = new VBox(title, about);
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(10, new FontIcon(icon(tone)), words, unfold);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("verdict-line");
        getChildren().addAll(line, findings);
        list(verdict, onChoice);
    }

    private void list(Verdict verdict, Consumer<Finding> onChoice) {
        List<Finding> sorted = verdict.findings().stream()
                .sorted(Comparator.comparing(Finding::level))
                .toList();
        findings.getItems().setAll(sorted);
        findings.setId("findings");
        findings.setAccessibleText(texts.get("verdict.findings"));
        findings.setCellFactory(view -> new FindingCell(texts));
        findings.setPrefHeight(Math.min(sorted.size(), MOST_ROWS) * ROW + 2);
        findings.setMinHeight(Region.USE_PREF_SIZE);
        findings.visibleProperty().bind(unfold.selectedProperty());
        findings.managedProperty().bind(unfold.selectedProperty());
        findings.setOnMouseClicked(event -> choose(onChoice));
        findings.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                choose(onChoice);
                event.consume();
            }
        });
        unfold.setId("verdict-unfold");
        unfold.setText(texts.get("verdict.unfold", sorted.size()));
        unfold.setGraphic(new FontIcon(Feather.CHEVRON_DOWN));
        unfold.setMinWidth(USE_PREF_SIZE);
        unfold.setVisible(!sorted.isEmpty());
        unfold.setManaged(!sorted.isEmpty());
        unfold.setSelected(!verdict.errors().isEmpty());
    }

    private void choose(Consumer<Finding> onChoice) {
        Finding chosen = findings.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            onChoice.accept(chosen);
        }
    }

    private String title(Verdict verdict) {
        int errors = verdict.errors().size();
        int warnings = verdict.findings().size() - errors;
        return verdict.isValid()
                .map(valid -> valid
                        ? texts.get(warnings == 0 ? "verdict.valid" : "verdict.validBut", warnings)
                        : texts.get("verdict.invalid", errors, warnings))
                .orElseGet(() -> texts.get("verdict.unchecked"));
    }

    private static Tone tone(Verdict verdict) {
        return verdict.isValid()
                .map(valid -> !valid ? Tone.DANGER : verdict.findings().isEmpty() ? Tone.SUCCESS : Tone.WARNING)
                .orElse(Tone.NEUTRAL);
    }

    private static Feather icon(Tone tone) {
        return switch (tone) {
            case SUCCESS -> Feather.CHECK_CIRCLE;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case DANGER -> Feather.ALERT_CIRCLE;
            case NEUTRAL, INFO -> Feather.HELP_CIRCLE;
        };
    }

    /** Level, sentence, and below it rule and place. */
    private static final class FindingCell extends WrappingCell<Finding> {
        private final Texts texts;

        FindingCell(Texts texts) {
            this.texts = texts;
        }

        @Override
        Node draw(Finding finding) {
            boolean isError = finding.level() == Finding.Level.ERROR;
            var badge = new StatusBadge(
                    isError ? Tone.DANGER : Tone.WARNING,
                    texts.get("finding." + finding.level().name()));
            badge.setMinWidth(BADGE);
            badge.setAlignment(Pos.CENTER);
            var message = new Label(finding.message());
            message.setWrapText(true);
            message.setMinHeight(Region.USE_PREF_SIZE);
            var place = FactNodes.quiet(
                    finding.location().isEmpty()
                            ? finding.rule()
                            : texts.get(
                                    "finding.place",
                                    finding.rule(),
                                    finding.location().replace("/", " › ")));
            var words = new VBox(2, message, place);
            HBox.setHgrow(words, Priority.ALWAYS);
            return new HBox(10, badge, words);
        }
    }
}
