package city.kontor.app.invoice;

import city.kontor.app.kit.Formats;
import city.kontor.app.kit.Tone;
import city.kontor.invoice.Invoice;
import city.kontor.invoice.InvoiceState;
import city.kontor.invoice.Step;
import city.kontor.kernel.Signature;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The way of an invoice from checking to payment: who took each step and when, and which is next. */
final class StepsBar extends HBox {
    private static final List<Step> SIGNED = List.of(Step.FACTS, Step.AMOUNT, Step.ORDER, Step.BOOK);

    private final InvoiceWords words;

    StepsBar(InvoiceWords words) {
        this.words = words;
        getStyleClass().add("steps");
    }

    void show(InvoiceView view) {
        Invoice invoice = view.invoice();
        getChildren().clear();
        Optional<Step> next = SIGNED.stream()
                .filter(step -> !invoice.signatures().containsKey(step))
                .findFirst()
                .filter(step -> invoice.state().compareTo(InvoiceState.BOOKED) < 0);
        for (Step step : SIGNED) {
            add(
                    words.texts().get("steps." + step.name()),
                    Optional.ofNullable(invoice.signatures().get(step)),
                    next.equals(Optional.of(step)));
        }
        addPayment(view);
    }

    private void add(String title, Optional<Signature> signature, boolean next) {
        String who = signature.map(Signature::name).orElse(words.texts().get(next ? "steps.next" : "steps.open"));
        var formats = words.texts().formats();
        String day = signature
                .map(signed -> formats.date(LocalDate.ofInstant(signed.at(), Formats.ZONE)))
                .orElse("");
        String time = signature.map(signed -> formats.time(signed.at())).orElse("");
        Tone tone = signature.isPresent() ? Tone.SUCCESS : next ? Tone.INFO : Tone.NEUTRAL;
        add(tone, title, who, day, time);
    }

    private void addPayment(InvoiceView view) {
        Invoice invoice = view.invoice();
        var formats = words.texts().formats();
        String title = words.texts().get("step.PAYMENT");
        switch (invoice.state()) {
            case PAID ->
                add(
                        Tone.SUCCESS,
                        title,
                        words.state(InvoiceState.PAID),
                        view.detail().paidOn().map(formats::date).orElse(""));
            case SETTLED ->
                add(
                        Tone.SUCCESS,
                        title,
                        words.state(InvoiceState.SETTLED),
                        view.detail().settledOn().map(formats::date).orElse(""));
            case IN_RUN ->
                add(
                        Tone.INFO,
                        title,
                        words.state(InvoiceState.IN_RUN),
                        view.detail().runNumber().orElse(""));
            case BOOKED ->
                add(
                        Tone.INFO,
                        title,
                        words.texts()
                                .get(
                                        invoice.parts().stream()
                                                        .anyMatch(part ->
                                                                part.state().paid())
                                                ? "state.partlyPaid"
                                                : "steps.next"),
                        "");
            case RECEIVED,
                    CHECKING,
                    FACTS_CONFIRMED,
                    AMOUNT_CONFIRMED,
                    ORDERED,
                    IN_QUERY,
                    REJECTED,
                    DUPLICATE,
                    CANCELLED -> add(Tone.NEUTRAL, title, words.texts().get("steps.open"), "");
        }
    }

    private void add(Tone tone, String title, String who, String when) {
        add(tone, title, who, when, when);
    }

    /** @param day what there is room for; the tooltip says it with the time */
    private void add(Tone tone, String title, String who, String day, String time) {
        if (!getChildren().isEmpty()) {
            var line = new Region();
            line.getStyleClass().addAll("step-line", tone.styleClass());
            HBox.setHgrow(line, Priority.ALWAYS);
            getChildren().add(line);
        }
        getChildren().add(step(tone, title, who, day, time));
    }

    private static Node step(Tone tone, String title, String who, String day, String time) {
        var icon = new FontIcon(
                tone == Tone.SUCCESS ? Feather.CHECK : tone == Tone.INFO ? Feather.ARROW_RIGHT : Feather.MINUS);
        var dot = new StackPane(icon);
        dot.getStyleClass().add("step-dot");
        var name = new Label(title);
        name.getStyleClass().add("step-title");
        var by = new Label(who);
        by.getStyleClass().add("step-who");
        var at = new Label(day);
        at.getStyleClass().add("step-when");
        var texts = new VBox(name, by, at);
        texts.setAlignment(Pos.TOP_CENTER);
        var step = new VBox(6, dot, texts);
        step.setAlignment(Pos.TOP_CENTER);
        step.getStyleClass().addAll("step", tone.styleClass());
        Tooltip.install(
                step, new Tooltip(String.join(" · ", List.of(title, who, time)).replaceAll("( · )+$", "")));
        step.setAccessibleText(title + ", " + who + " " + time);
        return step;
    }
}
