package city.kontor.app.efile;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.OpenOutside;
import city.kontor.app.kit.PageViewer;
import city.kontor.app.kit.PdfViewer;
import city.kontor.app.kit.Texts;
import city.kontor.app.office.OfficeDocuments;
import city.kontor.efile.Content;
import city.kontor.search.mail.Mail;
import city.kontor.search.mail.Mails;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** What a document holds: pages, a picture, text, a mail or an office document, and what is attached to the mail. */
final class ContentPane extends BorderPane {
    private static final String PDF = "application/pdf";
    private static final int MOST_MAIL = 150_000_000;

    private final Kit kit;
    private final Texts texts;
    private final EfileParts parts;
    private final DocumentIntake intake;
    private final Consumer<Mail.Attached> save;
    private final PdfViewer pdf;
    private final PictureViewer picture;
    private final OfficeView office;
    private final MailView mail;
    private final TextArea text = new TextArea();
    private final StackPane body = new StackPane();
    private final Deque<Viewable> trail = new ArrayDeque<>();
    private Optional<Consumer<Mail.Attached>> filing = Optional.empty();
    private int wanted;

    /** @param save saves an attachment outside */
    ContentPane(Kit kit, EfileParts parts, OfficeDocuments converter, Consumer<Mail.Attached> save) {
        this.kit = kit;
        this.texts = kit.texts().beside(ContentPane.class);
        this.parts = parts;
        this.save = save;
        intake = new DocumentIntake(parts);
        pdf = new PdfViewer(kit);
        picture = new PictureViewer(kit);
        office = new OfficeView(kit, converter);
        mail = new MailView(kit);
        text.setEditable(false);
        text.setWrapText(true);
        text.getStyleClass().add("efile-text");
        setCenter(body);
    }

    /** The pages of the document itself that are shown now; none where it has none, or an attachment is shown. */
    Optional<PageViewer> pages() {
        if (trail.size() != 1) {
            return Optional.empty();
        }
        Viewable now = trail.element();
        if (now.mediaType().equals(PDF)) {
            return Optional.of(pdf.viewer());
        }
        if (now.mediaType().startsWith("image/")) {
            return Optional.of(picture.viewer());
        }
        return OfficeDocuments.isOffice(now.mediaType(), now.name())
                        && body.getChildren().contains(office)
                ? Optional.of(office.pages().viewer())
                : Optional.empty();
    }

    /** @param file makes a document of an attachment; empty where that may not be */
    void show(Content content, Optional<Consumer<Mail.Attached>> file) {
        filing = file;
        if (!trail.isEmpty() && trail.getLast().sha256().equals(Optional.of(content.sha256()))) {
            return;
        }
        trail.clear();
        trail.push(parts.viewable(content));
        open();
    }

    void clear() {
        trail.clear();
        setTop(null);
        stop();
    }

    private void stop() {
        wanted++;
        pdf.clear();
        picture.clear();
        office.clear();
        body.getChildren().clear();
    }

    /** Shows what the trail ends at. */
    private void open() {
        stop();
        Viewable now = trail.element();
        setTop(trail.size() > 1 ? back(now) : null);
        String type = now.mediaType();
        if (type.equals(PDF)) {
            pdf.show(now.source(), missing(), unreadable(now));
            body.getChildren().setAll(pdf);
        } else if (type.startsWith("image/")) {
            picture.show(now.source(), missing(), unreadable(now));
            body.getChildren().setAll(picture);
        } else if (Mails.isMail(type, now.name())) {
            mail(wanted, now);
        } else if (OfficeDocuments.isOffice(type, now.name())) {
            office.show(now, missing(), outside(now));
            body.getChildren().setAll(office);
        } else if (PlainText.is(type)) {
            text(wanted, now);
        } else {
            body.getChildren().setAll(unreadable(now));
        }
    }

    private Node back(Viewable now) {
        var name = new Label(now.name());
        name.getStyleClass().add("cell-name");
        var bar = new HBox(
                8,
                Buttons.of(Action.of(texts.get("content.back"), Feather.ARROW_LEFT, () -> {
                    trail.pop();
                    open();
                })),
                name);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("page-bar");
        return bar;
    }

    private void mail(int asked, Viewable now) {
        kit.tasks()
                .<Optional<Mail>>start(texts.get("content.loading"), progress -> {
                    byte[] bytes;
                    try (InputStream in = now.source().open()) {
                        bytes = in.readNBytes(MOST_MAIL);
                    }
                    try {
                        return Optional.of(Mails.read(bytes, now.mediaType(), now.name()));
                    } catch (IOException e) {
                        // The bytes are here, but they are no mail.
                        return Optional.empty();
                    }
                })
                .onFailure(IOException.class, failure -> put(asked, missing()))
                .then(read -> {
                    if (asked == wanted) {
                        read.ifPresentOrElse(this::mail, () -> put(asked, noMail(now)));
                    }
                });
    }

    private void mail(Mail read) {
        mail.show(read, new MailView.Deeds(this::attached, save, filing));
        body.getChildren().setAll(mail);
    }

    private void attached(Mail.Attached one) {
        trail.push(Viewable.of(one, intake.mediaType(one)));
        open();
    }

    private Node noMail(Viewable now) {
        return new EmptyState(
                Feather.ALERT_TRIANGLE, texts.get("mail.broken.title"), texts.get("mail.broken.text"), outside(now));
    }

    private void text(int asked, Viewable now) {
        kit.tasks()
                .<String>start(texts.get("content.loading"), progress -> {
                    try (InputStream in = now.source().open()) {
                        return PlainText.read(in, texts.get("content.cut"));
                    }
                })
                .onFailure(IOException.class, failure -> put(asked, missing()))
                .then(read -> {
                    if (asked == wanted) {
                        text.setText(read);
                        text.setScrollTop(0);
                        body.getChildren().setAll(text);
                    }
                });
    }

    private void put(int asked, Node node) {
        if (asked == wanted) {
            body.getChildren().setAll(node);
        }
    }

    private EmptyState missing() {
        return new EmptyState(Feather.CLOUD_OFF, texts.get("content.missing.title"), texts.get("content.missing.text"));
    }

    private EmptyState unreadable(Viewable now) {
        if (OpenOutside.refuses(now.name())) {
            return new EmptyState(
                    Feather.ALERT_TRIANGLE,
                    texts.get("content.unreadable.title"),
                    texts.get("content.program.text", now.name()));
        }
        return new EmptyState(
                Feather.FILE,
                texts.get("content.unreadable.title"),
                texts.get("content.unreadable.text"),
                outside(now));
    }

    private Action outside(Viewable now) {
        return Action.of(
                texts.get("content.outside"),
                Feather.EXTERNAL_LINK,
                () -> kit.dialogs()
                        .confirm(
                                texts.get("content.outside.title"),
                                texts.get("content.outside.text", now.name()),
                                texts.get("content.outside"),
                                () -> new OpenOutside(kit).open(now.name(), copy -> {
                                    try (InputStream in = now.source().open()) {
                                        Files.copy(in, copy);
                                    }
                                })));
    }
}
