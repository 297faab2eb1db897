package city.kontor.app.einvoice;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The lines of an invoice, a page of them at a time where there are many. */
final class LinesPane extends VBox {
    /** As many as somebody looks through in one go. */
    static final int PAGE = 50;

    /** Rows drawn in one step. */
    private static final int STEP = 2;

    private static final double NUMBER_WIDTH = 44;
    private static final double QUANTITY_WIDTH = 104;
    private static final double PRICE_WIDTH = 104;
    private static final double TAX_WIDTH = 76;
    private static final double NET_WIDTH = 108;
    /** With less, words would break within. */
    private static final double LEAST_WIDTH = 620;
    /** A text of more letters gets a row of its own. */
    private static final int LONG = 60;

    private final Texts texts;
    private final FactNodes facts;
    private final List<LineItem> lines;
    private final Gradually drawing;
    private final List<LetterTable.Column> columns;
    private final List<LetterTable.Column> fewColumns;
    private final VBox head = new VBox();
    private final VBox rows = new VBox();
    private boolean isNarrow;
    private final Label range = new Label();
    private final IntegerProperty page = new SimpleIntegerProperty();

    /** @param currency as the headings of the amounts name it */
    LinesPane(Texts texts, FactNodes facts, Gradually drawing, List<LineItem> lines, String currency) {
        super(8);
        this.texts = texts;
        this.facts = facts;
        this.drawing = drawing;
        this.lines = lines;
        columns = List.of(
                new LetterTable.Column(texts.get("line.number"), NUMBER_WIDTH, false),
                new LetterTable.Column(texts.get("line.item"), 0, false),
                new LetterTable.Column(texts.get("line.quantity"), QUANTITY_WIDTH, true),
                new LetterTable.Column(texts.get("line.price", currency), PRICE_WIDTH, true),
                new LetterTable.Column(texts.get("line.tax"), TAX_WIDTH, true),
                new LetterTable.Column(texts.get("line.net", currency), NET_WIDTH, true));
        fewColumns = List.of(columns.getFirst(), columns.get(1), columns.getLast());
        getChildren().add(new VBox(head, rows));
        setMinWidth(0);
        if (lines.size() > PAGE) {
            getChildren().add(pager());
        }
        page.addListener((property, before, now) -> draw());
        widthProperty().addListener((property, before, now) -> fit(now.doubleValue()));
        draw();
    }

    /** Beside a form there is room for three columns only; quantity, price and tax then stand below the words. */
    private void fit(double width) {
        boolean narrow = width > 0 && width < LEAST_WIDTH;
        if (narrow != isNarrow) {
            isNarrow = narrow;
            draw();
        }
    }

    private Node pager() {
        range.getStyleClass().add("fact-name");
        range.setId("line-range");
        var last = (lines.size() - 1) / PAGE;
        var previous = Action.of(texts.get("line.previous"), Feather.CHEVRON_LEFT, () -> page.set(page.get() - 1))
                .enabledWhen(page.greaterThan(0));
        var next = Action.of(texts.get("line.next"), Feather.CHEVRON_RIGHT, () -> page.set(page.get() + 1))
                .enabledWhen(page.lessThan(last));
        var nextButton = Buttons.icon(next);
        nextButton.setId("lines-next");
        var pager = new HBox(8, Buttons.icon(previous), range, nextButton);
        pager.setAlignment(Pos.CENTER_RIGHT);
        return pager;
    }

    /** Turns to the page of a line. @param line from 1 on */
    void turnTo(int line) {
        page.set((line - 1) / PAGE);
    }

    private void draw() {
        int first = page.get() * PAGE;
        int end = Math.min(lines.size(), first + PAGE);
        range.setText(texts.get("line.range", first + 1, end, lines.size()));
        rows.getChildren().clear();
        head.getChildren().setAll(new LetterTable(isNarrow ? fewColumns : columns));
        int drawn = page.get();
        boolean narrow = isNarrow;
        var steps = new ArrayList<Runnable>();
        for (int from = first; from < end; from += STEP) {
            List<LineItem> step = lines.subList(from, Math.min(end, from + STEP));
            steps.add(() -> {
                if (page.get() == drawn && isNarrow == narrow) {
                    rows.getChildren().add(new Settled(table(step)));
                }
            });
        }
        drawing.drawNext(steps);
    }

    private LetterTable table(List<LineItem> some) {
        LetterTable table = LetterTable.continued(isNarrow ? fewColumns : columns);
        some.forEach(line -> table.row(isNarrow ? few(line) : all(line)));
        return table;
    }

    private List<Node> all(LineItem line) {
        return List.of(
                stacked(line.number(), false),
                item(line),
                beside(line.quantity()),
                price(line.price()),
                tax(line.tax()),
                stacked(line.net(), true));
    }

    private List<Node> few(LineItem line) {
        var quantity = new HBox(4);
        line.quantity().forEach(fact -> quantity.getChildren().add(facts.label(fact)));
        var below = new FlowPane(16, 2, quantity, price(line.price()), tax(line.tax()));
        below.setMinWidth(0);
        return List.of(stacked(line.number(), false), new VBox(2, item(line), below), stacked(line.net(), true));
    }

    private Node item(LineItem line) {
        var item = new VBox(2);
        for (Fact fact : line.item()) {
            item.getChildren().add(facts.label(fact, fact.id().equals("BT-153") ? "letter-strong" : "letter-text"));
        }
        var brief = new FlowPane(12, 0);
        brief.setMinWidth(0);
        var wordy = new ArrayList<Node>();
        for (Row row : line.more()) {
            boolean isLong = row.facts().stream().anyMatch(fact -> fact.text().length() > LONG);
            if (isLong) {
                row.facts().forEach(fact -> wordy.add(facts.named(row.label(), fact, "letter-small")));
            } else {
                brief.getChildren().add(group(row));
            }
        }
        if (!brief.getChildren().isEmpty()) {
            item.getChildren().add(brief);
        }
        item.getChildren().addAll(wordy);
        return item;
    }

    private Node group(Row row) {
        var group = new HBox(4);
        for (int i = 0; i < row.facts().size(); i++) {
            Fact fact = row.facts().get(i);
            String name = i == 0 ? row.label() : "";
            facts.joint(fact).map(FactNodes::quiet).ifPresent(group.getChildren()::add);
            group.getChildren().add(facts.named(name, fact, "letter-small"));
        }
        return group;
    }

    private Node beside(List<Fact> values) {
        var cell = new FlowPane(4, 0);
        cell.setAlignment(Pos.TOP_RIGHT);
        values.forEach(fact -> cell.getChildren().add(facts.label(fact)));
        return cell;
    }

    /** The price, and below it for how many it is. */
    private Node price(List<Fact> values) {
        var cell = new VBox(2);
        cell.setAlignment(Pos.TOP_RIGHT);
        var base = new HBox(3);
        base.setAlignment(Pos.TOP_RIGHT);
        for (Fact fact : values) {
            if (fact.id().equals("BT-146")) {
                cell.getChildren().add(facts.label(fact));
            } else {
                String per = base.getChildren().isEmpty() ? texts.get("line.per", fact.text()) : fact.text();
                Label label = facts.label(fact, "letter-small");
                label.setText(per);
                base.getChildren().add(label);
            }
        }
        if (!base.getChildren().isEmpty()) {
            cell.getChildren().add(base);
        }
        return cell;
    }

    /** The rate, and below it the category in few letters. */
    private Node tax(List<Fact> values) {
        var cell = new VBox(2);
        cell.setAlignment(Pos.TOP_RIGHT);
        for (Fact fact : values) {
            boolean isCategory = fact.id().equals("BT-151");
            Label label = facts.label(fact, isCategory ? "letter-small" : "letter-value");
            if (isCategory) {
                texts.find("line.tax." + fact.raw()).ifPresent(label::setText);
            }
            cell.getChildren().add(label);
        }
        return cell;
    }

    private Node stacked(List<Fact> values, boolean isNumber) {
        var cell = new VBox(2);
        cell.setAlignment(isNumber ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        for (int i = 0; i < values.size(); i++) {
            Label label = facts.label(values.get(i), i == 0 ? "letter-value" : "letter-small");
            label.setMinWidth(isNumber && i == 0 ? Region.USE_PREF_SIZE : 0);
            cell.getChildren().add(label);
        }
        return cell;
    }
}
