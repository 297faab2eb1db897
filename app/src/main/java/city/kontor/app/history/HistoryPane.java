package city.kontor.app.history;

import city.kontor.app.desk.Names;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.StyleSheet;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.kernel.Scope;
import city.kontor.wire.History;
import java.util.ArrayList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Who did what when, with the evidence that nothing was changed afterwards. */
public final class HistoryPane extends StackPane {
    private static final int HASH_SHOWN = 12;

    private final Texts texts;

    public HistoryPane(Kit kit, HistoryModel model) {
        this.texts = kit.texts().beside(HistoryPane.class);
        getStyleClass().add("history");
        getStylesheets().add(StyleSheet.of(HistoryPane.class, "history.css"));
        model.stateProperty().addListener((property, before, now) -> show(now));
        show(model.stateProperty().get());
    }

    private void show(HistoryModel.State state) {
        getChildren()
                .setAll(
                        switch (state) {
                            case HistoryModel.State.Loading ignored -> waiting();
                            case HistoryModel.State.Shown shown -> history(shown);
                            case HistoryModel.State.Offline ignored ->
                                new EmptyState(
                                        Feather.CLOUD_OFF,
                                        texts.get("history.offline.title"),
                                        texts.get("history.offline.text"));
                            case HistoryModel.State.Refused refused ->
                                new EmptyState(
                                        Feather.ALERT_CIRCLE, texts.get("history.refused.title"), refused.message());
                        });
    }

    private static Node waiting() {
        var wheel = new ProgressIndicator();
        wheel.setMaxSize(28, 28);
        return wheel;
    }

    private Node history(HistoryModel.State.Shown shown) {
        History history = shown.history();
        var entries = new VBox();
        entries.getStyleClass().add("history-entries");
        for (int i = history.entries().size() - 1; i >= 0; i--) {
            entries.getChildren()
                    .add(entry(history.entries().get(i), shown.sentences().get(i), shown.names(), i == 0));
        }
        var content = new VBox(16, evidence(history), entries);
        content.getStyleClass().add("detail-content");
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("detail-pane", "edge-to-edge");
        return scroll;
    }

    private Node evidence(History history) {
        boolean intact = history.intact();
        var icon = new FontIcon(intact ? Feather.SHIELD : Feather.ALERT_OCTAGON);
        var title = new Label(texts.get(intact ? "history.intact" : "history.broken"));
        title.getStyleClass().add("evidence-title");
        var text = new Label(
                intact ? proof(history) : history.flaw().map(this::flaw).orElse(""));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        var words = new VBox(2, title, text);
        HBox.setHgrow(words, Priority.ALWAYS);
        var box = new HBox(12, icon, words);
        box.getStyleClass().addAll("evidence", (intact ? Tone.SUCCESS : Tone.DANGER).styleClass());
        return box;
    }

    private String flaw(History.Flaw flaw) {
        return texts.get("history.flaw", flaw.scope(), flaw.seq(), texts.reason(flaw.why()));
    }

    /** What the server found, until when it is signed, and what the person may not see. */
    private String proof(History history) {
        var sentences = new ArrayList<String>();
        sentences.add(texts.get("history.intact.text", history.entries().size()));
        sentences.add(history.sealedUntil()
                .map(day -> texts.get("history.sealed", texts.formats().date(day)))
                .orElseGet(() -> texts.get("history.notSealed")));
        if (history.hidden() > 0) {
            sentences.add(texts.get("history.hidden", history.hidden()));
        }
        return String.join(" ", sentences);
    }

    private Node entry(History.Entry entry, String told, Names names, boolean last) {
        var sentence = new Label(entry.payload().isPresent() ? told : texts.get("history.erased", told));
        sentence.getStyleClass().add("history-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        var who = new Label(texts.get(
                "history.who", names.person(entry.personId()), texts.formats().time(entry.judgedAt())));
        who.getStyleClass().add("history-who");
        var proof = new Label(texts.get(
                "history.proof",
                names.department(new Scope(entry.scope())),
                entry.seq(),
                entry.hash().substring(0, Math.min(HASH_SHOWN, entry.hash().length()))));
        proof.getStyleClass().add("history-proof");
        proof.setTooltip(new Tooltip(texts.get("history.hash", entry.hash())));
        var line = new Region();
        line.getStyleClass().add("history-line");
        line.setVisible(!last);
        VBox.setVgrow(line, Priority.ALWAYS);
        var dot = new Region();
        dot.getStyleClass().add("history-dot");
        var rail = new VBox(dot, line);
        rail.setAlignment(Pos.TOP_CENTER);
        rail.getStyleClass().add("history-rail");
        var words = new VBox(2, sentence, who, proof);
        words.getStyleClass().add("history-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        return new HBox(12, rail, words);
    }
}
