package city.kontor.app.efile;

import city.kontor.app.desk.Outcomes;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.DetailPane;
import city.kontor.app.kit.EmptyState;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.TwoLines;
import city.kontor.efile.Annotation;
import city.kontor.efile.AnnotationCommand;
import city.kontor.efile.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is done with annotations, and the list of them beside the pages. */
final class AnnotationDeeds {
    private final Texts texts;
    private final FileModel model;
    private final Outcomes outcomes;

    AnnotationDeeds(Kit kit, FileModel model) {
        texts = kit.texts().beside(AnnotationDeeds.class);
        this.model = model;
        outcomes = new Outcomes(kit);
    }

    void give(String said, AnnotationCommand command) {
        model.give(texts.get("annotate.doing"), command, outcomes.say(texts.get(said)));
    }

    /**
     * Lists them, each a way to its page.
     *
     * @param on goes to where one stands
     */
    void list(DetailPane pane, FileView view, Document document, List<Annotation> all, Consumer<Annotation> on) {
        var nodes = new ArrayList<Node>();
        all.forEach(one -> nodes.add(line(view, document, one, on)));
        if (nodes.isEmpty()) {
            nodes.add(new EmptyState(
                    Feather.MESSAGE_SQUARE, texts.get("annotate.none.title"), texts.get("annotate.none.text")));
        }
        pane.show("annotations " + document.id(), nodes);
    }

    private Node line(FileView view, Document document, Annotation one, Consumer<Annotation> on) {
        String text = one.text().isBlank() ? texts.get("annotate." + one.kind().name()) : one.text();
        var name = new TwoLines(
                text,
                texts.get(
                        one.version() == document.newest() ? "annotate.about" : "annotate.about.older",
                        one.place().page(),
                        one.by().name(),
                        texts.formats().time(one.by().at()),
                        one.version()));
        HBox.setHgrow(name, Priority.ALWAYS);
        var line = new HBox(8, new FontIcon(AnnotationBar.icon(one.kind())), name);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("efile-line");
        if (one.version() == document.newest()) {
            line.getChildren()
                    .add(Buttons.icon(Action.of(texts.get("annotate.go"), Feather.CROSSHAIR, () -> on.accept(one))));
        }
        boolean may = view.mayRegister() || (view.mayWork() && one.by().isBy(view.actor()));
        if (may && document.cancelled().isEmpty()) {
            line.getChildren()
                    .add(Buttons.icon(Action.of(
                            texts.get("annotate.off"),
                            Feather.TRASH_2,
                            () -> give(
                                    "annotate.off.said",
                                    new AnnotationCommand.TakeOffAnnotation(
                                            document.scope(), document.fileId(), document.id(), one.id())))));
        }
        return line;
    }
}
