package city.kontor.app.find;

import city.kontor.app.kit.Texts;
import city.kontor.efile.Direction;
import city.kontor.efile.search.Facet;
import city.kontor.efile.search.Kind;
import city.kontor.search.Hit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One line of what was found: a heading, or a hit with its words marked. */
final class HitCell extends ListCell<Line> {
    private final Texts texts;

    HitCell(Texts texts) {
        this.texts = texts;
        // The list's width, not the longest title, decides.
        setPrefWidth(0);
        getStyleClass().add("find-cell");
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        getStyleClass().remove("find-heading");
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (line) {
            case Line.Heading heading -> heading(heading);
            case Line.Found found -> found(found.hit());
        }
    }

    private void heading(Line.Heading heading) {
        getStyleClass().add("find-heading");
        var name = new Label(texts.get("group." + heading.kind()));
        name.getStyleClass().add("card-title");
        String number = texts.formats().number(heading.total());
        var count = new Label(heading.exact() ? number : texts.get("group.atLeast", number));
        count.getStyleClass().add("find-count");
        var box = new HBox(8, name, count);
        box.setAlignment(Pos.BASELINE_LEFT);
        setGraphic(box);
        setAccessibleText(name.getText() + " " + count.getText());
    }

    private void found(Hit hit) {
        var words = new VBox(2, flow(hit.title(), "find-title"));
        String about = about(hit);
        if (!about.isEmpty()) {
            var line = new Label(about);
            line.getStyleClass().add("cell-about");
            words.getChildren().add(line);
        }
        if (!hit.snippet().isEmpty()) {
            words.getChildren().add(flow(hit.snippet(), "find-snippet"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        var box = new HBox(12, new FontIcon(icon(hit)), words);
        setGraphic(box);
        setAccessibleText(plain(hit.title()) + ", " + about);
    }

    private String about(Hit hit) {
        return Stream.of(
                        Optional.of(hit.number()).filter(number -> !number.isEmpty()),
                        hit.date().map(texts.formats()::date),
                        Optional.of(hit.context())
                                .filter(file -> !file.isEmpty())
                                .map(file -> texts.get("hit.in", file)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private static Feather icon(Hit hit) {
        return switch (Kind.of(hit.kind())) {
            case FILE -> Feather.FOLDER;
            case CASE -> Feather.BRIEFCASE;
            case DOCUMENT ->
                switch (Direction.valueOf(
                        hit.facets().getOrDefault(Facet.DIRECTION.key(), Direction.INTERNAL.name()))) {
                    case INCOMING -> Feather.ARROW_DOWN_LEFT;
                    case OUTGOING -> Feather.ARROW_UP_RIGHT;
                    case INTERNAL -> Feather.FILE_TEXT;
                };
        };
    }

    private static TextFlow flow(List<Hit.Piece> pieces, String style) {
        var flow = new TextFlow();
        flow.getStyleClass().add(style);
        for (Hit.Piece piece : pieces) {
            var text = new Text(piece.text());
            text.getStyleClass().add(piece.marked() ? "find-marked" : "find-plain");
            flow.getChildren().add(text);
        }
        return flow;
    }

    private static String plain(List<Hit.Piece> pieces) {
        return pieces.stream().map(Hit.Piece::text).collect(Collectors.joining());
    }
}
