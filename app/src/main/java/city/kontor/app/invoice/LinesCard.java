package city.kontor.app.invoice;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.AmountField;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.invoice.ChartEntry;
import city.kontor.invoice.ChartKind;
import city.kontor.invoice.LineBasis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The account lines: product, account, cost centre and amount, with what is left to distribute. */
final class LinesCard extends VBox {
    private final Kit kit;
    private final Texts texts;
    private final InvoiceWords words;
    private final LinesModel model;
    private final GridPane grid = new GridPane();
    private final Label remaining = new Label();
    private final BudgetUses budgets;
    private final HBox foot;
    private final ToggleButton net;
    private final List<Runnable> names = new ArrayList<>();
    private boolean editable = true;

    LinesCard(Kit kit, LinesModel model) {
        this.kit = kit;
        this.texts = kit.texts().beside(LinesCard.class);
        this.words = new InvoiceWords(kit.texts());
        this.model = model;
        getStyleClass().addAll("card-box", "lines-card");
        var title = new Label(texts.get("lines.title"));
        title.getStyleClass().add("card-title");
        remaining.getStyleClass().add("lines-remaining");
        remaining.setId("lines-remaining");
        remaining.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(8, title, space, remaining);
        head.setAlignment(Pos.CENTER_LEFT);
        grid.getStyleClass().add("lines-grid");
        for (double share : new double[] {24, 30, 20, 26}) {
            var column = new ColumnConstraints();
            column.setPercentWidth(share * 0.94);
            column.setFillWidth(true);
            grid.getColumnConstraints().add(column);
        }
        grid.getColumnConstraints().add(new ColumnConstraints(30, 30, 30));
        var add = Buttons.flat(
                texts.get("lines.add"), Feather.PLUS, () -> focus(model.lines().indexOf(model.add())));
        add.setId("lines-add");
        net = new ToggleButton(texts.get("lines.net"));
        net.getStyleClass().add("lines-basis");
        net.setTooltip(new Tooltip(texts.get("lines.net.tip")));
        net.setOnAction(event -> model.basisProperty().set(net.isSelected() ? LineBasis.NET : LineBasis.GROSS));
        model.basisProperty().addListener((property, before, now) -> net.setSelected(now == LineBasis.NET));
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        foot = new HBox(8, add, between, net);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.managedProperty().bind(foot.visibleProperty());
        budgets = new BudgetUses(kit, model.budgetUses());
        getChildren().addAll(head, grid, foot, budgets);
        model.lines().addListener((ListChangeListener<LineModel>) change -> build());
        model.remainingProperty().addListener((property, before, now) -> showRemaining());
        build();
        showRemaining();
    }

    void show(InvoiceView view) {
        boolean may = view.editable();
        if (may != editable) {
            editable = may;
            foot.setVisible(may);
            build();
        }
        names.forEach(Runnable::run);
        showRemaining();
    }

    /** Puts the keyboard into the first line. */
    void focusFirst() {
        focus(0);
    }

    private void focus(int line) {
        grid.getChildren().stream()
                .filter(node -> ("line-" + line + "-PRODUCT").equals(node.getId()))
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private void build() {
        grid.getChildren().clear();
        names.clear();
        int column = 0;
        for (String key : List.of("lines.product", "lines.account", "lines.costCentre", "lines.amount")) {
            var heading = new Label(texts.get(key));
            heading.getStyleClass().add("lines-heading");
            heading.setMaxWidth(Double.MAX_VALUE);
            heading.setAlignment(key.equals("lines.amount") ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
            grid.add(heading, column++, 0);
        }
        for (int i = 0; i < model.lines().size(); i++) {
            row(i, model.lines().get(i));
        }
    }

    private void row(int index, LineModel line) {
        int row = 1 + index * 2;
        code(index, 0, row, ChartKind.PRODUCT, line.productProperty());
        code(index, 1, row, ChartKind.ACCOUNT, line.accountProperty());
        code(index, 2, row, ChartKind.COST_CENTRE, line.costCentreProperty());
        var amount = new AmountField(kit.texts().formats());
        amount.setId("line-" + index + "-AMOUNT");
        amount.setAccessibleText(texts.get("lines.amount"));
        amount.centsProperty().bindBidirectional(line.amountCentsProperty());
        amount.setEditable(editable);
        amount.pseudoClassStateChanged(ReadOnly.CLASS, !editable);
        grid.add(amount, 3, row);
        if (editable) {
            var remove = Buttons.icon(Action.of(texts.get("lines.remove"), Feather.X, () -> model.remove(line)));
            remove.setFocusTraversable(false);
            grid.add(remove, 4, row);
        }
        var remark = new TextField();
        remark.setPromptText(editable ? texts.get("lines.text") : "");
        remark.setAccessibleText(texts.get("lines.text"));
        remark.getStyleClass().add("line-remark");
        remark.textProperty().bindBidirectional(line.textProperty());
        remark.setEditable(editable);
        remark.setVisible(editable || !line.textProperty().get().isBlank());
        GridPane.setValignment(remark, VPos.TOP);
        grid.add(remark, 3, row + 1, 2, 1);
    }

    private void code(int index, int column, int row, ChartKind kind, StringProperty value) {
        var field = new TextField();
        field.setId("line-" + index + "-" + kind.name());
        field.setAccessibleText(texts.get("lines.kind." + kind.name()));
        field.textProperty().bindBidirectional(value);
        field.setEditable(editable);
        field.pseudoClassStateChanged(ReadOnly.CLASS, !editable);
        new Suggestions<ChartEntry>(
                field,
                typed -> model.matching(kind, typed, Suggestions.most()),
                ChartEntry::code,
                ChartEntry::name,
                entry -> value.set(entry.code()));
        var name = new Label();
        name.getStyleClass().add("line-name");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        GridPane.setValignment(name, VPos.TOP);
        Runnable showName = () -> {
            Optional<String> known = model.nameOf(kind, value.get());
            boolean unknown = known.isEmpty() && !value.get().isBlank();
            name.setText(unknown ? texts.get("lines.unknown") : known.orElse(""));
            name.getStyleClass().removeAll(Tone.DANGER.styleClass());
            if (unknown) {
                name.getStyleClass().add(Tone.DANGER.styleClass());
            }
            name.setTooltip(known.map(Tooltip::new).orElse(null));
        };
        value.addListener((property, before, now) -> showName.run());
        names.add(showName);
        showName.run();
        grid.add(field, column, row);
        grid.add(name, column, row + 1);
    }

    private void showRemaining() {
        Optional<Long> left = model.remainingProperty().get();
        boolean none = model.accountLines().isEmpty();
        Tone tone = left.isEmpty() || none ? Tone.NEUTRAL : left.get() == 0 ? Tone.SUCCESS : Tone.WARNING;
        remaining.getStyleClass().removeIf(style -> style.startsWith("tone-"));
        remaining.getStyleClass().add(tone.styleClass());
        remaining.setText(left.map(cents -> cents == 0
                        ? texts.get("lines.complete")
                        : cents > 0
                                ? texts.get("lines.left", words.money(cents))
                                : texts.get("lines.over", words.money(-cents)))
                .orElse(texts.get("lines.noTotal")));
    }
}
