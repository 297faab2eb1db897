package city.kontor.app.efile;

import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.PdfViewer;
import city.kontor.app.kit.Texts;
import city.kontor.efile.LetterSheet;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** A letter as it will be printed, a moment after what is typed has changed, and what it still lacks. */
final class LetterPreview extends BorderPane {
    /** Longer than between two strokes of a key. */
    private static final Duration PAUSE = Duration.millis(450);

    private final Texts texts;
    private final PdfViewer pages;
    private final Label missing = new Label();
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final Supplier<Optional<LetterSheet>> sheet;
    private final Instant made;
    private Optional<LetterSheet> shown = Optional.empty();

    /** @param sheet what is typed at the moment; empty where there is nothing to show */
    LetterPreview(Kit kit, Supplier<Optional<LetterSheet>> sheet) {
        this.texts = kit.texts().beside(LetterPreview.class);
        this.sheet = sheet;
        made = kit.clock().instant();
        pages = new PdfViewer(kit);
        missing.setId("letter-missing");
        missing.setWrapText(true);
        missing.getStyleClass().add("letter-missing");
        missing.managedProperty().bind(missing.visibleProperty());
        missing.setVisible(false);
        pause.setOnFinished(event -> draw());
        setCenter(pages);
        setBottom(missing);
        getStyleClass().add("letter-preview");
    }

    /** Draws it anew soon. */
    void changed() {
        pause.playFromStart();
    }

    /** Draws it anew at once. */
    void draw() {
        pause.stop();
        Optional<LetterSheet> now = sheet.get();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        now.ifPresentOrElse(this::draw, pages::clear);
        List<String> gaps = now.map(LetterSheet::missing).orElse(List.of());
        missing.setText(texts.get("letter.missing", String.join(", ", gaps)));
        missing.setVisible(!gaps.isEmpty());
    }

    private void draw(LetterSheet letter) {
        pages.show(
                () -> new ByteArrayInputStream(letter.pdf(made)),
                note("letter.preview.none.title", "letter.preview.none.text"),
                note("letter.preview.none.title", "letter.preview.none.text"));
    }

    private EmptyState note(String title, String text) {
        return new EmptyState(Feather.FILE_TEXT, texts.get(title), texts.get(text));
    }
}
