package city.kontor.app.efile;

import city.kontor.app.desk.Given;
import city.kontor.app.desk.Outcomes;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.SaveAs;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.app.office.LibreOffice;
import city.kontor.app.office.OfficeDocuments;
import city.kontor.blobs.BlobAddress;
import city.kontor.efile.Case;
import city.kontor.efile.Content;
import city.kontor.efile.Direction;
import city.kontor.efile.Document;
import city.kontor.efile.Field;
import city.kontor.efile.Version;
import city.kontor.search.mail.Mail;
import city.kontor.search.text.Bounds;
import city.kontor.search.text.Differences;
import city.kontor.search.text.DocumentText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.kordamp.ikonli.feather.Feather;

/** What is done with what documents hold: saved, compared, taken out of mails, redacted. */
final class ContentDeeds {
    private final Kit kit;
    private final Texts texts;
    private final FileModel model;
    private final DocumentIntake intake;
    private final Outcomes outcomes;
    private final OfficeDocuments office = new OfficeDocuments(LibreOffice.find());
    private final RedactionDeeds redaction;
    private final PrintDeeds printing;

    ContentDeeds(Kit kit, FileModel model, DocumentIntake intake) {
        this.kit = kit;
        texts = kit.texts().beside(ContentDeeds.class);
        this.model = model;
        this.intake = intake;
        outcomes = new Outcomes(kit);
        var pages = new DocumentPages(kit.texts(), office);
        redaction = new RedactionDeeds(kit, model, intake, pages);
        printing = new PrintDeeds(kit, model.parts(), pages);
    }

    /** Makes a new document without what nobody may see; empty where there are no pages. */
    Optional<Action> redact(FileView view, Document document) {
        return redaction.of(view, document);
    }

    /** Prints it, or saves its pages with what lies over them. */
    List<Action> pages(FileView view, Document document) {
        return printing.of(view, document);
    }

    /** Saves one version outside. */
    void save(Content content) {
        new SaveAs(kit).ask(texts.get("document.save.title"), content.name(), file -> {
            try (InputStream in = model.parts().desk().document(new BlobAddress(content.sha256()));
                    var out = Files.newOutputStream(file)) {
                in.transferTo(out);
            }
        });
    }

    /** Saves an attachment outside. */
    void save(Mail.Attached attached) {
        new SaveAs(kit)
                .ask(
                        texts.get("document.save.title"),
                        DocumentIntake.fit(attached.name()),
                        file -> Files.write(file, attached.bytes()));
    }

    /** Makes attachments of a mail documents of their own in its case. */
    Consumer<Mail.Attached> filing(Case home, Document mail) {
        var target = new DocumentIntake.Target(
                home, Direction.valueOf(mail.fields().getOrDefault(Field.DIRECTION, "INCOMING")), mail.id());
        return attached -> kit.tasks()
                .<Given>start(texts.get("mail.file", attached.name()), progress -> intake.attach(target, attached))
                .onFailure(IOException.class, new Unreadable(kit, texts.get("document.file.title")))
                .then(outcomes.say(texts.get("mail.file.said", attached.name())));
    }

    /** Shows what changed in the words from one version to a later one; neither is touched. */
    void compare(Version older, Version newer) {
        String doing = texts.get("compare.title");
        kit.tasks()
                .<Differences>start(
                        doing, progress -> Differences.between(words(older.content()), words(newer.content())))
                .onFailure(
                        IOException.class,
                        failure -> kit.dialogs()
                                .message(
                                        Tone.WARNING,
                                        doing,
                                        texts.get("compare.unreadable", String.valueOf(failure.getMessage()))))
                .then(found -> kit.dialogs()
                        .show(
                                texts.get("compare.of", older.number(), newer.number()),
                                new ComparisonView(
                                        kit,
                                        found,
                                        texts.get("compare.version", older.number()),
                                        texts.get("compare.version", newer.number())),
                                Action.of(
                                        texts.get("document.save.title"),
                                        Feather.DOWNLOAD,
                                        () -> save(newer.content())),
                                () -> {}));
    }

    private String words(Content content) throws IOException {
        try (InputStream in = model.parts().desk().document(new BlobAddress(content.sha256()))) {
            return new DocumentText(Bounds.STANDARD).read(in, content.mediaType(), content.name());
        }
    }

    /** What shows office documents. */
    OfficeDocuments office() {
        return office;
    }
}
