package city.kontor.app.einvoice;

import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.einvoice.Extra;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The invoice as a letter that can be scrolled. It is drawn from above to below, a little in each picture of the window. */
final class LetterPane extends ScrollPane {
    private static final double COLUMN = 268;
    private static final double HALF = 330;
    private static final double LABEL_WIDTH = 104;
    private static final double WIDE_LABEL = 170;
    private static final double TOTAL_LABEL = 210;
    private static final double RATE_WIDTH = 108;
    private static final double TITLE_GAP = 8;
    private static final double WIDEST = 800;
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
    /** What stays visible above a value that was scrolled to, as a share of the window. */
    private static final double ABOVE = 0.3;

    private final Texts texts;
    private final FactNodes facts;
    private final VBox paper = new VBox();
    private final Map<LetterPart, Region> parts = new EnumMap<>(LetterPart.class);
    private final Gradually drawing = new Gradually();
    private Optional<LinesPane> lines = Optional.empty();

    LetterPane(Kit kit, EInvoiceModel model) {
        texts = kit.texts().beside(LetterPane.class);
        facts = new FactNodes(texts);
        Letter letter = model.letter();
        getStyleClass().addAll("letter-desk", "edge-to-edge");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        paper.getStyleClass().add("letter");
        head(letter);
        drawing.draw(() -> part(
                LetterPart.LINES, "part.lines", letter.lines().isEmpty(), () -> lines(letter, model.currencySign())));
        drawing.draw(() -> part(
                LetterPart.ALLOWANCES, "part.charges", letter.charges().isEmpty(), () -> charges(letter.charges())));
        drawing.draw(() -> paper.getChildren()
                .add(new Settled(new Columns(HALF, List.of(taxes(letter.taxes()), totals(letter.totals()))))));
        drawing.draw(() -> part(
                LetterPart.PAYMENT,
                "part.payment",
                letter.payment().isEmpty(),
                () -> new RowsGrid(WIDE_LABEL).fill(letter.payment().rows(), facts)));
        drawing.draw(() -> part(LetterPart.NOTES, "part.notes", letter.notes().isEmpty(), () -> notes(letter.notes())));
        drawing.draw(() -> part(
                LetterPart.ATTACHMENTS,
                "part.files",
                letter.files().isEmpty(),
                () -> new FilesPane(kit, facts, letter.files())));
        drawing.draw(() -> part(LetterPart.MORE, "part.more", letter.more().isEmpty(), () -> more(letter.more())));
        drawing.draw(
                () -> part(LetterPart.MORE, "part.extras", letter.extras().isEmpty(), () -> extras(letter.extras())));
        var desk = new StackPane(paper);
        desk.setAlignment(Pos.TOP_CENTER);
        // Never wider than its place: what is narrow wraps instead of being cut.
        paper.setMinWidth(0);
        desk.setMinWidth(0);
        desk.getStyleClass().add("letter-place");
        setContent(desk);
    }

    private void head(Letter letter) {
        drawing.draw(() -> {
            var title = new FlowPane(TITLE_GAP, 0);
            letter.title().forEach(fact -> title.getChildren().add(facts.label(fact, "letter-title")));
            paper.getChildren().add(title);
        });
        drawing.draw(() -> parts.put(
                LetterPart.SELLER, block(letter.seller(), letter.seller().title())));
        drawing.draw(() ->
                parts.put(LetterPart.BUYER, block(letter.buyer(), letter.buyer().title())));
        drawing.draw(() -> {
            Region data = block(letter.head(), texts.get("part.head"));
            parts.put(LetterPart.HEADER, data);
            Region seller = Objects.requireNonNull(parts.get(LetterPart.SELLER));
            Region buyer = Objects.requireNonNull(parts.get(LetterPart.BUYER));
            Region receiver = letter.delivery().isEmpty()
                    ? buyer
                    : new VBox(
                            16,
                            buyer,
                            block(letter.delivery(), letter.delivery().title()));
            paper.getChildren().add(new Settled(new Columns(COLUMN, List.of(seller, receiver, data))));
        });
    }

    private Node lines(Letter letter, String currencySign) {
        var pane = new LinesPane(texts, facts, drawing, letter.lines(), currencySign);
        lines = Optional.of(pane);
        return pane;
    }

    private Region block(Block block, String title) {
        var box = new VBox(6, heading(title), RowsGrid.upTo(LABEL_WIDTH).fill(block.rows(), facts));
        box.getStyleClass().add("letter-part");
        return box;
    }

    private static Label heading(String title) {
        var heading = new Label(title);
        heading.getStyleClass().add("letter-heading");
        return heading;
    }

    private void part(LetterPart part, String title, boolean isEmpty, Supplier<Node> content) {
        if (!isEmpty) {
            var box = new VBox(8, heading(texts.get(title)), content.get());
            box.getStyleClass().add("letter-part");
            parts.putIfAbsent(part, box);
            paper.getChildren().add(new Settled(box));
        }
    }

    private Node charges(List<Charge> charges) {
        var table = new LetterTable(List.of(
                new LetterTable.Column(texts.get("charge.reason"), 0, false),
                new LetterTable.Column(texts.get("charge.amount"), RATE_WIDTH, true)));
        for (Charge charge : charges) {
            var words = new VBox(2, quietStrong(charge.kind()));
            if (!charge.reason().isEmpty()) {
                words.getChildren().add(facts.values(charge.reason()));
            }
            var about = new FlowPane(12, 0);
            about.setPrefWrapLength(WIDEST);
            charge.about()
                    .forEach(row -> row.facts()
                            .forEach(fact -> about.getChildren().add(facts.named(row.label(), fact, "letter-small"))));
            words.getChildren().add(about);
            table.row(List.of(words, right(charge.amount())));
        }
        return table;
    }

    private static Label quietStrong(String text) {
        var label = new Label(text);
        label.getStyleClass().add("letter-strong");
        return label;
    }

    private VBox right(List<Fact> values) {
        var cell = new VBox();
        cell.setAlignment(Pos.TOP_RIGHT);
        values.forEach(fact -> cell.getChildren().add(facts.label(fact)));
        return cell;
    }

    private Region taxes(List<Tax> taxes) {
        var table = new LetterTable(List.of(
                new LetterTable.Column(texts.get("tax.category"), 0, false),
                new LetterTable.Column(texts.get("tax.base"), RATE_WIDTH, true),
                new LetterTable.Column(texts.get("tax.amount"), RATE_WIDTH, true)));
        for (Tax tax : taxes) {
            var category = new VBox(2, facts.values(tax.category()));
            tax.more()
                    .forEach(row -> row.facts()
                            .forEach(fact ->
                                    category.getChildren().add(facts.named(row.label(), fact, "letter-small"))));
            table.row(List.of(category, right(tax.base()), right(tax.amount())));
        }
        var box = new VBox(8, heading(texts.get("part.taxes")), table);
        box.setVisible(!taxes.isEmpty());
        box.getStyleClass().add("letter-part");
        parts.put(LetterPart.TAXES, box);
        return box;
    }

    private Region totals(Block totals) {
        var grid = new RowsGrid(TOTAL_LABEL);
        totals.rows()
                .forEach(row -> row.facts()
                        .forEach(fact -> grid.amount(
                                row.label(),
                                facts.label(fact),
                                switch (fact.id()) {
                                    case "BT-115" -> "letter-due";
                                    case "BT-112", "BT-109" -> "letter-sum";
                                    default -> "letter-amount";
                                })));
        var box = new VBox(8, heading(totals.title()), grid);
        box.getStyleClass().add("letter-part");
        parts.put(LetterPart.TOTALS, box);
        return box;
    }

    private Node notes(List<Row> notes) {
        var box = new VBox(10);
        for (Row note : notes) {
            var words = new VBox(2);
            if (!note.label().isEmpty()) {
                words.getChildren().add(FactNodes.quiet(note.label()));
            }
            note.facts()
                    .forEach(fact -> words.getChildren()
                            .add(facts.label(fact, fact.id().equals("BT-21") ? "letter-small" : "letter-value")));
            box.getChildren().add(words);
        }
        return box;
    }

    /** What has no place in a letter is named with its number, as there is no other clue to what it is. */
    private Node more(List<Block> more) {
        var box = new VBox(14);
        for (Block block : more) {
            var numbered = new ArrayList<Row>();
            block.rows()
                    .forEach(row -> numbered.add(new Row(
                            texts.get(
                                    "more.name",
                                    row.label(),
                                    row.facts().getFirst().id()),
                            row.facts())));
            var title = new Label(block.title());
            title.getStyleClass().add("letter-strong");
            box.getChildren().add(new VBox(4, title, new RowsGrid(TOTAL_LABEL).fill(numbered, facts)));
        }
        return box;
    }

    private Node extras(List<Extra> extras) {
        var box = new VBox(6, FactNodes.quiet(texts.get("extras.about")));
        for (Extra extra : extras) {
            var value = new Label(extra.value());
            value.setWrapText(true);
            value.setMinHeight(USE_PREF_SIZE);
            box.getChildren().add(new VBox(FactNodes.quiet(extra.path().replace("/", " › ")), value));
        }
        return box;
    }

    /** Scrolls to a value and marks it; to its part where the invoice lacks it. */
    void reveal(Optional<Fact> fact, LetterPart part) {
        drawing.finish();
        fact.filter(each -> each.line() > 0).ifPresent(each -> lines.ifPresent(pane -> pane.turnTo(each.line())));
        drawing.finish();
        parts.values().forEach(each -> each.pseudoClassStateChanged(FOUND, false));
        Optional<Node> node = facts.mark(fact).or(() -> Optional.ofNullable(parts.get(part)));
        if (fact.isEmpty()) {
            node.ifPresent(each -> each.pseudoClassStateChanged(FOUND, true));
        }
        node.ifPresent(this::scrollTo);
    }

    private void scrollTo(Node node) {
        applyCss();
        layout();
        Bounds place = paper.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double room = getContent().getBoundsInLocal().getHeight()
                - getViewportBounds().getHeight();
        double wanted =
                paper.getLayoutY() + place.getMinY() - getViewportBounds().getHeight() * ABOVE;
        setVvalue(room <= 0 ? 0 : Math.clamp(wanted / room, 0, 1));
    }
}
