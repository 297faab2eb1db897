package city.kontor.app.batch;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Bars;
import city.kontor.app.kit.Card;
import city.kontor.app.kit.CellValue;
import city.kontor.app.kit.Choice;
import city.kontor.app.kit.ExportButton;
import city.kontor.app.kit.Formats;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.ListExport;
import city.kontor.app.kit.Place;
import city.kontor.app.kit.Screen;
import city.kontor.app.kit.ScreenHeader;
import city.kontor.app.kit.StyleSheet;
import city.kontor.app.kit.Texts;
import city.kontor.scanning.Throughput;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Pages an hour, rejected pages and waiting batches, as charts. */
final class ThroughputScreen implements Screen {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.");
    private static final double CHART_HEIGHT = 260;
    private static final double FIGURE_WIDTH = 200;

    private final Kit kit;
    private final Texts texts;
    private final BatchWords words;
    private final ThroughputModel model;
    private final HBox figures = new HBox();
    private final Card days;
    private final Card people;
    private final Card waiting;
    private final VBox view;

    ThroughputScreen(Kit kit, ThroughputModel model) {
        this.kit = kit;
        this.texts = kit.texts().beside(ThroughputScreen.class);
        this.words = new BatchWords(kit.texts());
        this.model = model;
        days = new Card(texts.get("throughput.days"));
        people = new Card(texts.get("throughput.people"));
        waiting = new Card(texts.get("throughput.waiting"));
        var period = new Choice<>(
                        texts.get("throughput.period"),
                        List.of(ThroughputModel.Period.values()),
                        one -> texts.get("throughput.period." + one))
                .with(model.periodProperty().get());
        period.valueProperty()
                .addListener((property, before, now) -> model.periodProperty().set(now));
        var header = new ScreenHeader(texts.get("workplace." + BatchWorkplaces.THROUGHPUT), List.of());
        var choices = new HBox(8, period, new ExportButton(kit, this::export));
        choices.setAlignment(Pos.CENTER_RIGHT);
        header.getChildren().add(choices);
        figures.getStyleClass().add("throughput-figures");
        var grid = new GridPane();
        grid.getStyleClass().add("throughput");
        var half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().setAll(half, half);
        grid.add(figures, 0, 0, 2, 1);
        grid.add(days, 0, 1, 2, 1);
        grid.add(people, 0, 2);
        grid.add(waiting, 1, 2);
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        view = new VBox(header, scroll);
        view.getStylesheets().add(StyleSheet.of(ThroughputScreen.class, "batch.css"));
        model.newsProperty().addListener((property, before, now) -> show(now));
        show(model.newsProperty().get());
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void enter(Optional<String> subject) {
        model.follow();
    }

    @Override
    public void leave() {
        model.rest();
    }

    @Override
    public List<Action> actions() {
        return List.of();
    }

    private void show(ThroughputModel.News news) {
        Throughput.Work total = news.throughput().total();
        figures.getChildren()
                .setAll(
                        figure("throughput.pages", texts.formats().number(total.pages())),
                        figure("throughput.batches", texts.formats().number(total.batches())),
                        figure("throughput.perHour", rounded(total.pagesPerHour())),
                        figure("throughput.faulty", percent(total.faultyShare())));
        days.show(List.of(news.throughput().days().isEmpty() ? quiet("throughput.none") : chart(news.throughput())));
        people.show(List.of(
                news.throughput().operators().isEmpty() ? quiet("throughput.none") : people(news.throughput())));
        waiting.show(List.of(waiting(news.waiting())));
    }

    private Node figure(String key, String value) {
        var number = new Label(value);
        number.getStyleClass().add("throughput-number");
        var name = new Label(texts.get(key));
        name.getStyleClass().add("throughput-name");
        var box = new VBox(2, number, name);
        box.getStyleClass().add("card-box");
        box.setPrefWidth(FIGURE_WIDTH);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private Node chart(Throughput throughput) {
        var pages = new XYChart.Series<String, Number>();
        pages.setName(texts.get("throughput.pages"));
        var faulty = new XYChart.Series<String, Number>();
        faulty.setName(texts.get("throughput.rejected"));
        for (Throughput.Day day : throughput.days()) {
            String name = DAY.format(day.date());
            pages.getData().add(new XYChart.Data<>(name, day.work().pages()));
            faulty.getData().add(new XYChart.Data<>(name, day.work().faulty()));
        }
        var count = new NumberAxis();
        count.setMinorTickVisible(false);
        // There is no half page: lines between whole numbers say nothing.
        count.setTickLabelFormatter(new StringConverter<>() {
            @Override
            public String toString(Number number) {
                return number.doubleValue() == number.longValue()
                        ? texts.formats().number(number.longValue())
                        : "";
            }

            @Override
            public Number fromString(String text) {
                throw new UnsupportedOperationException("Nobody types into an axis.");
            }
        });
        var chart = new BarChart<>(new CategoryAxis(), count);
        chart.setAnimated(false);
        chart.setPrefHeight(CHART_HEIGHT);
        chart.setMinHeight(CHART_HEIGHT);
        chart.setAccessibleText(texts.get("throughput.days"));
        chart.getData().add(pages);
        chart.getData().add(faulty);
        return chart;
    }

    private Node people(Throughput throughput) {
        var bars = new Bars(throughput.operators().stream()
                .mapToLong(operator -> operator.work().pages())
                .max()
                .orElse(1));
        for (Throughput.Operator operator : throughput.operators()) {
            bars.add(
                    operator.name(),
                    operator.work().pages(),
                    0,
                    texts.get(
                            "throughput.person",
                            operator.work().pages(),
                            rounded(operator.work().pagesPerHour())),
                    this::openBatches);
        }
        return bars;
    }

    private Node waiting(List<ThroughputModel.Waiting> stages) {
        var bars = new Bars(
                stages.stream().mapToLong(ThroughputModel.Waiting::pages).max().orElse(1));
        for (ThroughputModel.Waiting stage : stages) {
            bars.add(
                    words.stage(stage.stage()),
                    stage.pages(),
                    0,
                    stage.oldest()
                            .map(oldest -> texts.get(
                                    "throughput.waits",
                                    stage.batches(),
                                    texts.formats().date(LocalDate.ofInstant(oldest, Formats.ZONE))))
                            .orElse(texts.get("throughput.waits.none")),
                    this::openBatches);
        }
        return bars;
    }

    private void openBatches() {
        kit.navigator().go(Place.of(BatchWorkplaces.BATCHES));
    }

    private Node quiet(String key) {
        var label = new Label(texts.get(key));
        label.getStyleClass().add("throughput-name");
        return label;
    }

    private String rounded(OptionalDouble number) {
        return number.isPresent() ? texts.formats().number(Math.round(number.getAsDouble())) : "–";
    }

    private String percent(OptionalDouble share) {
        return share.isPresent() ? texts.formats().number(Math.round(share.getAsDouble() * 100)) + "\u00a0%" : "–";
    }

    private ListExport<Throughput.Day> export() {
        List<Throughput.Day> shown = model.newsProperty().get().throughput().days();
        return new ListExport<>(
                texts.get("workplace." + BatchWorkplaces.THROUGHPUT),
                List.of(
                        texts.get("throughput.day"),
                        texts.get("throughput.pages"),
                        texts.get("throughput.batches"),
                        texts.get("throughput.minutes"),
                        texts.get("throughput.perHour"),
                        texts.get("throughput.seen"),
                        texts.get("throughput.rejected")),
                day -> List.of(
                        CellValue.day(day.date()),
                        CellValue.count(day.work().pages()),
                        CellValue.count(day.work().batches()),
                        CellValue.count(day.work().scanning().toMinutes()),
                        CellValue.number(
                                day.work().pagesPerHour().isPresent()
                                        ? Optional.of(day.work().pagesPerHour().getAsDouble())
                                        : Optional.empty()),
                        CellValue.count(day.work().seen()),
                        CellValue.count(day.work().faulty())),
                sink -> shown.forEach(sink),
                texts.formats());
    }
}
