package city.kontor.app.efile;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Card;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.HeadLine;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.TwoLines;
import city.kontor.search.mail.Mail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A mail: who wrote what to whom, what is attached, and what of it could not be read as it was meant. */
final class MailView extends BorderPane {
    private static final double MOST_ATTACHMENTS_HEIGHT = 190;

    /** What can be done with an attachment. @param file makes it a document of its own; empty where that may not be */
    record Deeds(Consumer<Mail.Attached> show, Consumer<Mail.Attached> save, Optional<Consumer<Mail.Attached>> file) {}

    private final Texts texts;
    private final EfileWords words;
    private final TextArea text = new TextArea();

    MailView(Kit kit) {
        texts = kit.texts().beside(MailView.class);
        words = new EfileWords(kit.texts());
        text.setEditable(false);
        text.setWrapText(true);
        text.setAccessibleText(texts.get("mail.text"));
        text.getStyleClass().add("efile-mail");
        setCenter(text);
    }

    void show(Mail mail, Deeds deeds) {
        var top = new ArrayList<Node>();
        top.add(new HeadLine(mail.subject().isBlank() ? texts.get("mail.subject.none") : mail.subject()));
        var head = new FormGrid();
        head.fact(texts.get("mail.from"), mail.from().isBlank() ? texts.get("mail.from.none") : mail.from());
        fact(head, "mail.to", mail.to());
        fact(head, "mail.cc", mail.cc());
        mail.sent()
                .ifPresent(sent ->
                        head.fact(texts.get("mail.sent"), texts.formats().time(sent)));
        top.add(head);
        mail.flaws().stream().sorted().map(this::flaw).forEach(top::add);
        List<Mail.Attached> files =
                mail.attached().stream().filter(one -> !one.decorates()).toList();
        if (!files.isEmpty()) {
            var list = new VBox();
            files.forEach(one -> list.getChildren().add(line(one, deeds)));
            var scroll = new ScrollPane(list);
            scroll.setFitToWidth(true);
            scroll.setMaxHeight(MOST_ATTACHMENTS_HEIGHT);
            scroll.getStyleClass().add("edge-to-edge");
            top.add(new Card(texts.get("mail.attached", files.size()), scroll));
        }
        var all = new VBox(10);
        all.getStyleClass().add("efile-mail-head");
        all.getChildren().setAll(top);
        setTop(all);
        text.setText(mail.text().isEmpty() ? texts.get("mail.text.none") : mail.text());
        text.setScrollTop(0);
    }

    private void fact(FormGrid head, String key, List<String> people) {
        if (!people.isEmpty()) {
            head.fact(texts.get(key), String.join(", ", people));
        }
    }

    private Node flaw(Mail.Flaw flaw) {
        var label = new Label(
                texts.get("mail.flaw." + flaw.name()),
                new FontIcon(flaw == Mail.Flaw.REMOTE ? Feather.SHIELD : Feather.ALERT_TRIANGLE));
        label.getStyleClass().add("efile-flaw");
        label.setWrapText(true);
        return label;
    }

    private Node line(Mail.Attached one, Deeds deeds) {
        var name = new TwoLines(one.name(), words.size(one.bytes().length));
        HBox.setHgrow(name, Priority.ALWAYS);
        var line = new HBox(4, name);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("efile-line");
        line.getChildren().add(icon("mail.show", one, Feather.EYE, deeds.show()));
        line.getChildren().add(icon("mail.save", one, Feather.DOWNLOAD, deeds.save()));
        deeds.file().ifPresent(file -> line.getChildren().add(icon("mail.file", one, Feather.FILE_PLUS, file)));
        return line;
    }

    private Node icon(String key, Mail.Attached one, Feather icon, Consumer<Mail.Attached> deed) {
        return Buttons.icon(Action.of(texts.get(key, one.name()), icon, () -> deed.accept(one)));
    }
}
