package city.kontor.app.efile;

import city.kontor.app.desk.Given;
import city.kontor.app.desk.Outcomes;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.PdfViewer;
import city.kontor.app.kit.Texts;
import city.kontor.capture.redact.BlackArea;
import city.kontor.capture.redact.Redaction;
import city.kontor.efile.Case;
import city.kontor.efile.Content;
import city.kontor.efile.Direction;
import city.kontor.efile.Document;
import city.kontor.efile.Field;
import city.kontor.efile.OriginKind;
import city.kontor.paper.PdfInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import org.kordamp.ikonli.feather.Feather;

/** Makes a new document in which what a person marked is really gone; the one it came from stays as it is. */
final class RedactionDeeds {
    private static final String PDF = "application/pdf";
    private static final double WIDTH = 760;
    private static final double HEIGHT = 500;

    private final Kit kit;
    private final Texts texts;
    private final FileModel model;
    private final DocumentIntake intake;
    private final DocumentPages pages;
    private final Outcomes outcomes;

    /** What is marked and not yet filed, by the bytes it was marked on, until the program ends. */
    private final Map<String, ObservableList<BlackArea>> marked = new HashMap<>();

    RedactionDeeds(Kit kit, FileModel model, DocumentIntake intake, DocumentPages pages) {
        this.kit = kit;
        texts = kit.texts().beside(RedactionDeeds.class);
        this.model = model;
        this.intake = intake;
        this.pages = pages;
        outcomes = new Outcomes(kit);
    }

    /** Empty where the document has no pages that can be drawn. */
    Optional<Action> of(FileView view, Document document) {
        Content content = document.content();
        boolean drawn = pages.has(content.mediaType(), content.name());
        return view.caseView(document.caseId())
                .filter(home -> drawn && home.one().isOpen())
                .map(home -> Action.of(texts.get("redact.title"), Feather.EYE_OFF, () -> begin(home.one(), document))
                        .keys("Shortcut+Shift+X"));
    }

    private void begin(Case home, Document document) {
        kit.tasks()
                .<byte[]>start(
                        texts.get("content.loading"),
                        progress -> pages.of(model.parts().viewable(document.content())))
                .onFailure(IOException.class, new Unreadable(kit, texts.get("redact.title")))
                .then(pdf -> mark(home, document, pdf));
    }

    private void mark(Case home, Document document, byte[] pdf) {
        ObservableList<BlackArea> areas =
                marked.computeIfAbsent(document.content().sha256(), address -> FXCollections.observableArrayList());
        kit.dialogs()
                .form(
                        texts,
                        "redact",
                        new RedactionView(kit, pdf, areas),
                        Bindings.isNotEmpty(areas),
                        () -> make(home, document, pdf, List.copyOf(areas)));
    }

    private void make(Case home, Document document, byte[] pdf, List<BlackArea> areas) {
        String title = texts.get("redact.name", document.name());
        var info = new PdfInfo(title, model.parts().clock().instant());
        kit.tasks()
                .<byte[]>start(
                        texts.get("redact.making"),
                        progress -> Redaction.without(pdf, areas, info, progress::isCancelled))
                .onFailure(IOException.class, new Unreadable(kit, texts.get("redact.title")))
                .then(made -> preview(home, document, title, made));
    }

    /** Shows what was made: exactly these bytes are filed. */
    private void preview(Case home, Document document, String proposed, byte[] made) {
        var pages = new PdfViewer(kit);
        var broken = new EmptyState(
                Feather.ALERT_TRIANGLE, texts.get("redact.broken.title"), texts.get("redact.broken.text"));
        pages.show(() -> new ByteArrayInputStream(made), broken, broken);
        var title = new TextField(proposed);
        title.setId("redact-title");
        var content = new BorderPane(pages);
        content.setTop(new FormGrid().row(texts.get("document.title"), title));
        content.setMinSize(WIDTH, HEIGHT);
        content.setPrefSize(WIDTH, HEIGHT);
        kit.dialogs()
                .form(
                        texts,
                        "redact.preview",
                        content,
                        Bindings.createBooleanBinding(() -> !title.getText().isBlank(), title.textProperty()),
                        () -> file(home, document, title.getText().strip(), made));
    }

    private void file(Case home, Document document, String title, byte[] made) {
        var source = new DocumentIntake.Target(
                home,
                Direction.valueOf(document.fields().getOrDefault(Field.DIRECTION, Direction.INTERNAL.name())),
                document.id());
        kit.tasks()
                .<Given>start(
                        texts.get("redact.title"),
                        progress -> intake.derived(
                                source, OriginKind.REDACTED, title, intake.keep(title + ".pdf", PDF, made)))
                .onFailure(IOException.class, new Unreadable(kit, texts.get("redact.title")))
                .then(given -> {
                    marked.remove(document.content().sha256());
                    outcomes.say(texts.get("redact.said")).accept(given);
                });
    }
}
