package city.kontor.app.einvoice;

import city.kontor.app.kit.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Draws values, says what they are where the mouse rests, and finds the one that somebody asks for. */
final class FactNodes {
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
    private static final int LONG = 44;
    private static final double GAP = 6;

    private final Texts texts;
    private final Map<Integer, Label> shown = new HashMap<>();
    private Optional<Fact> found = Optional.empty();

    FactNodes(Texts texts) {
        this.texts = texts;
    }

    /** A value. */
    Label label(Fact fact, String... styles) {
        return label(fact, fact.text(), styles);
    }

    /** A value with its name before it. */
    Label named(String name, Fact fact, String... styles) {
        return label(fact, name.isEmpty() ? fact.text() : texts.get("fact.named", name, fact.text()), styles);
    }

    private Label label(Fact fact, String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().add("fact");
        label.getStyleClass().addAll(styles);
        label.setId("fact-" + fact.place());
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        // Made when it is needed: hundreds of tooltips at once would hold up the window.
        label.setOnMouseEntered(event -> {
            if (label.getTooltip() == null) {
                label.setTooltip(new Tooltip(about(fact)));
            }
        });
        label.setAccessibleText(texts.get("fact.named", fact.name(), fact.text()));
        label.setOnContextMenuRequested(event -> {
            var copy = new MenuItem(texts.get("fact.copy"));
            copy.setOnAction(chosen -> copy(fact.raw()));
            new ContextMenu(copy).show(label, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        label.pseudoClassStateChanged(FOUND, found.filter(fact::equals).isPresent());
        shown.put(fact.place(), label);
        return label;
    }

    /** Values that stand together: beside each other where they are short, otherwise below. */
    Region values(List<Fact> facts) {
        if (facts.size() == 1) {
            return label(facts.getFirst());
        }
        boolean isLong = facts.stream()
                .anyMatch(fact -> fact.text().length() > LONG || fact.text().contains("\n"));
        return isLong
                ? new VBox(2, facts.stream().map(this::label).toArray(Node[]::new))
                : new FlowPane(GAP, 0, facts.stream().flatMap(this::joined).toArray(Node[]::new));
    }

    /** A value after the word that joins it to the one before, such as the dash of a period. */
    private Stream<Node> joined(Fact fact) {
        return Stream.concat(joint(fact).map(FactNodes::quiet).stream(), Stream.of(label(fact)));
    }

    /** The word that joins a value to the one before; empty where none is needed. */
    Optional<String> joint(Fact fact) {
        return texts.find("joint." + fact.id());
    }

    /** A muted word beside values. */
    static Label quiet(String text) {
        var label = new Label(text);
        label.getStyleClass().add("fact-name");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Marks a value and no other. @return where it is drawn; empty where it is not drawn now */
    Optional<Node> mark(Optional<Fact> fact) {
        found.flatMap(this::node).ifPresent(node -> node.pseudoClassStateChanged(FOUND, false));
        found = fact;
        Optional<Node> node = fact.flatMap(this::node);
        node.ifPresent(each -> each.pseudoClassStateChanged(FOUND, true));
        return node;
    }

    private Optional<Node> node(Fact fact) {
        return Optional.ofNullable(shown.get(fact.place()));
    }

    private String about(Fact fact) {
        String where = fact.where(texts.language().locale());
        String name = where.isEmpty() ? fact.name() : where + " › " + fact.name();
        return fact.raw().equals(fact.text())
                ? texts.get("fact.about", name, fact.id())
                : texts.get("fact.coded", name, fact.id(), fact.raw());
    }

    private static void copy(String value) {
        var content = new ClipboardContent();
        content.putString(value);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
