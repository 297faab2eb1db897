package city.kontor.app.invoice;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Bars;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Card;
import city.kontor.app.kit.CellValue;
import city.kontor.app.kit.Choice;
import city.kontor.app.kit.Column;
import city.kontor.app.kit.ExportButton;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.ListExport;
import city.kontor.app.kit.PagedTable;
import city.kontor.app.kit.Place;
import city.kontor.app.kit.Screen;
import city.kontor.app.kit.ScreenHeader;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.StyleSheet;
import city.kontor.app.kit.Texts;
import city.kontor.directory.Department;
import city.kontor.invoice.store.FigureRows;
import city.kontor.invoice.store.InvoiceSummary;
import city.kontor.invoice.store.KeyFigures;
import city.kontor.kernel.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The key figures as charts; every bar opens the invoices behind it. */
final class FiguresScreen implements Screen {
    /** One line of the figures as a file. */
    private record Line(
            String group,
            String name,
            int count,
            Optional<Long> cents,
            Optional<Double> half,
            Optional<Double> ninety) {}

    private static final double MILLIS_A_DAY = Duration.ofDays(1).toMillis();

    private final Kit kit;
    private final Texts texts;
    private final InvoiceWords words;
    private final FiguresModel model;
    private final Choice<Optional<Scope>> departments;
    private final Card steps;
    private final Card discounts;
    private final Card open;
    private final Card reasons;
    private final Label title = new Label();
    private final PagedTable<InvoiceSummary> table;
    private final Node charts;
    private final Node rows;
    private final StackPane body = new StackPane();
    private final VBox view;

    FiguresScreen(Kit kit, FiguresModel model) {
        this.kit = kit;
        this.texts = kit.texts().beside(FiguresScreen.class);
        this.words = new InvoiceWords(kit.texts());
        this.model = model;
        steps = new Card(texts.get("figures.steps"));
        discounts = new Card(texts.get("figures.discounts"));
        open = new Card(texts.get("figures.open"));
        reasons = new Card(texts.get("figures.reasons"));
        departments = new Choice<Optional<Scope>>(
                        texts.get("column.department"),
                        List.of(Optional.empty()),
                        place -> place.map(scope ->
                                        model.newsProperty().get().names().department(scope))
                                .orElse(texts.get("register.place.all")))
                .with(Optional.empty());
        departments.valueProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.departmentProperty().set(now);
            }
        });
        var period = new Choice<>(
                        texts.get("figures.period"),
                        List.of(FiguresModel.Period.values()),
                        one -> texts.get("figures.period." + one))
                .with(model.periodProperty().get());
        period.valueProperty()
                .addListener((property, before, now) -> model.periodProperty().set(now));
        var header = new ScreenHeader(texts.get("workplace.figures"), List.of());
        var choices = new HBox(8, period, departments, new ExportButton(kit, this::export));
        choices.setAlignment(Pos.CENTER_RIGHT);
        header.getChildren().add(choices);
        table = new PagedTable<>(texts.get("figures.rows"), model.rows(), columns());
        table.setOnOpen(this::openInvoice);
        charts = charts();
        rows = rows();
        body.getChildren().setAll(charts);
        VBox.setVgrow(body, Priority.ALWAYS);
        view = new VBox(header, body);
        view.getStylesheets().add(StyleSheet.of(FiguresScreen.class, "invoice.css"));
        model.newsProperty().addListener((property, before, now) -> show(now));
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void enter(Optional<String> subject) {
        body.getChildren().setAll(charts);
        model.follow();
    }

    @Override
    public void leave() {
        model.rest();
    }

    @Override
    public List<Action> actions() {
        return body.getChildren().contains(rows) ? List.of(back()) : List.of();
    }

    private Node charts() {
        var grid = new GridPane();
        grid.getStyleClass().add("figures");
        var half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().setAll(half, half);
        grid.add(steps, 0, 0);
        grid.add(discounts, 1, 0);
        grid.add(open, 0, 1);
        grid.add(reasons, 1, 1);
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private Node rows() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        title.getStyleClass().add("card-title");
        var bar = new HBox(
                12, Buttons.of(back()), title, space, new ExportButton(kit, () -> table.export(texts.formats())));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("list-bar");
        VBox.setVgrow(table, Priority.ALWAYS);
        return new VBox(bar, table);
    }

    private Action back() {
        return Action.of(
                        texts.get("figures.back"),
                        Feather.ARROW_LEFT,
                        () -> body.getChildren().setAll(charts))
                .keys("Esc");
    }

    private void show(FiguresModel.News news) {
        var places = new ArrayList<Optional<Scope>>();
        places.add(Optional.empty());
        news.names().departments().stream()
                .map(Department::scope)
                .map(Optional::of)
                .forEach(places::add);
        if (!departments.getItems().equals(places)) {
            Optional<Scope> chosen = departments.getValue();
            departments.getItems().setAll(places);
            departments.getSelectionModel().select(places.contains(chosen) ? chosen : Optional.empty());
        }
        KeyFigures figures = news.figures();
        steps.show(List.of(stepBars(figures.steps()), quiet(texts.get("figures.steps.text"))));
        discounts.show(List.of(
                amounts(FigureRows.Kind.DISCOUNT, figures.discounts(), one -> texts.get("figures.discount." + one)),
                quiet(texts.get("figures.discounts.text"))));
        open.show(List.of(
                amounts(FigureRows.Kind.OPEN, figures.open(), one -> texts.get("figures.age." + one)),
                quiet(texts.get("figures.open.text"))));
        reasons.show(List.of(
                figures.reasons().isEmpty() ? quiet(texts.get("figures.reasons.none")) : counts(figures.reasons())));
    }

    private Node stepBars(List<KeyFigures.StepTime> times) {
        if (times.isEmpty()) {
            return quiet(texts.get("figures.steps.none"));
        }
        // The whole way is longer than any step: it would leave little to see of the others.
        long longest = times.stream()
                .filter(time -> time.stage() != KeyFigures.Stage.ALL)
                .mapToLong(KeyFigures.StepTime::ninetyMillis)
                .max()
                .orElse(1);
        var bars = new Bars(longest);
        for (KeyFigures.StepTime time : times) {
            String name = texts.get("figures.stage." + time.stage());
            bars.add(
                    name,
                    time.medianMillis(),
                    time.ninetyMillis(),
                    texts.get("figures.time", days(time.medianMillis()), days(time.ninetyMillis())),
                    () -> openRows(
                            new FigureRows(FigureRows.Kind.STEP, time.stage().name()), name));
        }
        return bars;
    }

    private Node amounts(FigureRows.Kind kind, List<KeyFigures.Amount> amounts, Function<String, String> name) {
        var bars = new Bars(
                amounts.stream().mapToLong(KeyFigures.Amount::cents).max().orElse(1));
        for (KeyFigures.Amount amount : amounts) {
            String title = name.apply(amount.key());
            bars.add(
                    title,
                    amount.cents(),
                    0,
                    texts.get(
                            "figures.amount",
                            words.money(amount.cents()),
                            texts.formats().number(amount.count())),
                    () -> openRows(new FigureRows(kind, amount.key()), title));
        }
        return bars;
    }

    private Node counts(List<KeyFigures.Amount> amounts) {
        var bars = new Bars(
                amounts.stream().mapToInt(KeyFigures.Amount::count).max().orElse(1));
        for (KeyFigures.Amount amount : amounts) {
            bars.add(
                    amount.key(),
                    amount.count(),
                    0,
                    texts.get(
                            "figures.amount",
                            words.money(amount.cents()),
                            texts.formats().number(amount.count())),
                    () -> openRows(new FigureRows(FigureRows.Kind.REASON, amount.key()), amount.key()));
        }
        return bars;
    }

    private static Node quiet(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("cell-about");
        return label;
    }

    private void openRows(FigureRows figure, String name) {
        title.setText(texts.get("figures.of." + figure.kind(), name));
        model.choose(figure);
        body.getChildren().setAll(rows);
        table.requestFocus();
    }

    private void openInvoice() {
        model.rows()
                .selectedProperty()
                .get()
                .ifPresent(invoice -> kit.navigator().go(Place.of(InvoiceWorkplaces.INVOICES, invoice.id())));
    }

    /** Days with one decimal, which is how offices speak of such times. */
    private String days(long millis) {
        return texts.formats().decimal(java.math.BigDecimal.valueOf(Math.round(millis / MILLIS_A_DAY * 10), 1), 1);
    }

    private ListExport<?> export() {
        KeyFigures figures = model.newsProperty().get().figures();
        var lines = new ArrayList<Line>();
        figures.steps()
                .forEach(time -> lines.add(new Line(
                        texts.get("figures.steps"),
                        texts.get("figures.stage." + time.stage()),
                        time.count(),
                        Optional.empty(),
                        Optional.of(time.medianMillis() / MILLIS_A_DAY),
                        Optional.of(time.ninetyMillis() / MILLIS_A_DAY))));
        add(lines, "figures.discounts", figures.discounts(), one -> texts.get("figures.discount." + one));
        add(lines, "figures.open", figures.open(), one -> texts.get("figures.age." + one));
        add(lines, "figures.reasons", figures.reasons(), one -> one);
        return new ListExport<>(
                texts.get("workplace.figures"),
                List.of(
                        texts.get("figures.group"),
                        texts.get("figures.name"),
                        texts.get("figures.count"),
                        texts.get("column.amount"),
                        texts.get("figures.half"),
                        texts.get("figures.ninety")),
                line -> List.of(
                        CellValue.text(line.group()),
                        CellValue.text(line.name()),
                        CellValue.count(line.count()),
                        CellValue.cents(line.cents()),
                        CellValue.number(line.half()),
                        CellValue.number(line.ninety())),
                lines::forEach,
                texts.formats());
    }

    private void add(List<Line> lines, String group, List<KeyFigures.Amount> amounts, Function<String, String> name) {
        amounts.forEach(amount -> lines.add(new Line(
                texts.get(group),
                name.apply(amount.key()),
                amount.count(),
                Optional.of(amount.cents()),
                Optional.empty(),
                Optional.empty())));
    }

    private List<Column<InvoiceSummary>> columns() {
        var formats = texts.formats();
        return List.of(
                Column.<InvoiceSummary>text(
                                texts.get("column.register"),
                                150,
                                "",
                                invoice -> invoice.registerNumber().orElse("–"))
                        .exported(invoice -> CellValue.text(invoice.registerNumber())),
                Column.<InvoiceSummary>text(
                                texts.get("column.seller"),
                                Column.Room.giving(170, 320),
                                "",
                                invoice -> invoice.sellerName().orElse(texts.get("seller.unknown")))
                        .exported(invoice -> CellValue.text(invoice.sellerName())),
                Column.<InvoiceSummary>text(
                        texts.get("column.department"),
                        Column.Room.giving(110, 180),
                        "",
                        invoice -> model.newsProperty().get().names().department(invoice.scope())),
                Column.<InvoiceSummary>text(
                                texts.get("column.received"), 92, "", invoice -> formats.date(invoice.receivedOn()))
                        .exported(invoice -> CellValue.day(invoice.receivedOn())),
                Column.<InvoiceSummary>number(
                                texts.get("column.amount"), 118, "", invoice -> words.money(invoice.grossCents()))
                        .exported(invoice -> CellValue.cents(invoice.grossCents())),
                Column.<InvoiceSummary>node(
                                texts.get("column.state"),
                                170,
                                "",
                                invoice -> new StatusBadge(
                                        InvoiceWords.tone(invoice.state()), words.state(invoice.state())))
                        .exported(invoice -> CellValue.text(words.state(invoice.state()))));
    }
}
