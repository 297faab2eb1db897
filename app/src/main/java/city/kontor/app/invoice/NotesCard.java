package city.kontor.app.invoice;

import city.kontor.app.desk.Names;
import city.kontor.app.desk.Outcomes;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.invoice.ClerkCommand;
import city.kontor.invoice.store.InvoiceDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What people said about an invoice: questions with their answers, and notes with their reminders. */
final class NotesCard extends VBox {
    private final Kit kit;
    private final Texts texts;
    private final InvoiceFormModel form;
    private final VBox entries = new VBox(12);

    NotesCard(Kit kit, InvoiceFormModel form) {
        this.kit = kit;
        this.texts = kit.texts().beside(NotesCard.class);
        this.form = form;
        getStyleClass().add("card-box");
        var title = new Label(texts.get("notes.title"));
        title.getStyleClass().add("card-title");
        getChildren().addAll(title, entries);
        managedProperty().bind(visibleProperty());
    }

    void show(InvoiceView view) {
        var nodes = new ArrayList<Node>();
        view.detail().queries().forEach(query -> nodes.addAll(query(query, view.names())));
        view.detail().notes().forEach(note -> nodes.add(note(note, view)));
        view.detail()
                .outcomeReason()
                .filter(reason -> !reason.isBlank())
                .ifPresent(reason -> nodes.add(entry(texts.get("notes.outcome"), reason, new Region())));
        entries.getChildren().setAll(nodes);
        setVisible(!nodes.isEmpty());
    }

    private List<Node> query(InvoiceDetail.Query query, Names names) {
        var formats = texts.formats();
        var nodes = new ArrayList<Node>();
        nodes.add(entry(
                texts.get(
                        "notes.asked",
                        query.askedBy(),
                        names.department(query.department()),
                        formats.time(query.askedAt())),
                query.question(),
                query.answer().isEmpty()
                        ? new StatusBadge(Tone.WARNING, texts.get("notes.unanswered"))
                        : new Region()));
        query.answer()
                .ifPresent(answer -> nodes.add(entry(
                        texts.get(
                                "notes.answered",
                                query.answeredBy().orElse(""),
                                query.answeredAt().map(formats::time).orElse("")),
                        answer,
                        new Region())));
        return nodes;
    }

    private Node note(InvoiceDetail.Note note, InvoiceView view) {
        String head = texts.get("notes.note", note.authorName(), texts.formats().time(note.writtenAt()));
        Optional<Node> due = note.followUpOn().map(day -> {
            Tone tone = day.isAfter(view.today()) ? Tone.NEUTRAL : Tone.WARNING;
            var badge = new StatusBadge(
                    tone, texts.get("notes.followUp", texts.formats().date(day)));
            if (!note.authorId().equals(view.mine())) {
                return badge;
            }
            var done = Buttons.flat(
                    texts.get("notes.done"),
                    Feather.CHECK,
                    () -> form.give(
                            texts.get("notes.done"),
                            new ClerkCommand.CompleteFollowUp(
                                    view.invoice().scope(), view.invoice().id(), note.id()),
                            new Outcomes(kit).say(texts.get("notes.done.said"))));
            var box = new HBox(8, badge, done);
            box.setAlignment(Pos.CENTER_RIGHT);
            return box;
        });
        return entry(head, note.text(), due.orElseGet(Region::new));
    }

    private static Node entry(String head, String text, Node right) {
        var who = new Label(head);
        who.getStyleClass().add("note-head");
        who.setWrapText(true);
        who.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(who, Priority.ALWAYS);
        var line = new HBox(8, who, right);
        line.setAlignment(Pos.CENTER_LEFT);
        var body = new Label(text);
        body.setWrapText(true);
        body.setMinHeight(Region.USE_PREF_SIZE);
        var entry = new VBox(4, line, body);
        entry.getStyleClass().add("note");
        return entry;
    }
}
