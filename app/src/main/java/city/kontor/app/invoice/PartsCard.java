package city.kontor.app.invoice;

import city.kontor.app.desk.Outcomes;
import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.invoice.Invoice;
import city.kontor.invoice.InvoicePart;
import city.kontor.invoice.PartCommand;
import city.kontor.invoice.PlannedPart;
import city.kontor.kernel.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** In which parts the invoice is paid: instalments and what is retained, where each stands, and what may be done. */
final class PartsCard extends VBox {
    private final Kit kit;
    private final Texts texts;
    private final InvoiceWords words;
    private final InvoiceFormModel model;
    private final PartDialogs dialogs;

    PartsCard(Kit kit, InvoiceFormModel model) {
        this.kit = kit;
        this.texts = kit.texts().beside(PartsCard.class);
        this.words = new InvoiceWords(kit.texts());
        this.model = model;
        dialogs = new PartDialogs(kit);
        getStyleClass().add("card-box");
        setId("parts-card");
        managedProperty().bind(visibleProperty());
    }

    void show(InvoiceView view) {
        Invoice invoice = view.invoice();
        List<InvoicePart> parts = invoice.parts();
        boolean plannable = view.editable() && invoice.grossCents() > 0;
        setVisible(plannable || !parts.isEmpty());
        var nodes = new ArrayList<Node>();
        nodes.add(head(view, plannable));
        if (parts.isEmpty()) {
            var whole = new Label(texts.get("parts.whole"));
            whole.getStyleClass().add("cell-about");
            nodes.add(whole);
        }
        parts.forEach(part -> nodes.add(row(view, part)));
        getChildren().setAll(nodes);
    }

    private Node head(InvoiceView view, boolean plannable) {
        Invoice invoice = view.invoice();
        var title = new Label(texts.get("parts.title"));
        title.getStyleClass().add("card-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(8, title, space);
        head.setAlignment(Pos.CENTER_LEFT);
        long paid = invoice.parts().stream()
                .filter(part -> part.state().paid())
                .mapToLong(InvoicePart::amountCents)
                .sum();
        if (paid > 0) {
            head.getChildren()
                    .add(new StatusBadge(
                            paid == invoice.grossCents() ? Tone.SUCCESS : Tone.INFO,
                            texts.get("parts.open", words.money(invoice.grossCents() - paid))));
        }
        if (plannable) {
            var plan = Buttons.flat(
                    texts.get(invoice.parts().isEmpty() ? "parts.begin" : "parts.change"),
                    Feather.SCISSORS,
                    () -> plan(view));
            plan.setId("parts-plan");
            head.getChildren().add(plan);
        }
        return head;
    }

    private void plan(InvoiceView view) {
        Invoice invoice = view.invoice();
        new PartsForm(kit, invoice, view.today())
                .ask(parts -> give(
                        "parts.plan",
                        new PartCommand.PlanParts(invoice.scope(), invoice.id(), invoice.revision(), parts)));
    }

    private Node row(InvoiceView view, InvoicePart part) {
        var about = new Label(about(part));
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        about.getStyleClass().add("cell-about");
        var name = new VBox(new Label(title(view.invoice(), part)), about);
        HBox.setHgrow(name, Priority.ALWAYS);
        var amount = new Label(words.money(part.amountCents()));
        amount.setMinWidth(Region.USE_PREF_SIZE);
        var badge = new StatusBadge(tone(part), texts.get("parts.state." + state(part)));
        badge.setMinWidth(104);
        badge.setAlignment(Pos.CENTER);
        var line = new HBox(12, name, amount, badge);
        line.setAlignment(Pos.CENTER_LEFT);
        var row = new VBox(4, line);
        row.getStyleClass().add("run-item");
        release(part).ifPresent(text -> {
            var label = new Label(text);
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            label.getStyleClass().add("note-head");
            row.getChildren().add(label);
        });
        List<Node> buttons = view.partDeeds().getOrDefault(part.number(), List.of()).stream()
                .<Node>map(deed -> button(view, part, deed))
                .toList();
        if (!buttons.isEmpty()) {
            var bar = new HBox(8, buttons.toArray(Node[]::new));
            bar.setAlignment(Pos.CENTER_RIGHT);
            row.getChildren().add(bar);
        }
        return row;
    }

    private String title(Invoice invoice, InvoicePart part) {
        PlannedPart planned = part.planned();
        return switch (part.kind()) {
            case INSTALMENT -> {
                List<InvoicePart> instalments = invoice.parts().stream()
                        .filter(one -> one.kind() == InvoicePart.Kind.INSTALMENT)
                        .toList();
                yield instalments.size() == 1
                        ? texts.get("parts.rest")
                        : texts.get("parts.instalment", instalments.indexOf(part) + 1, instalments.size());
            }
            case RETENTION ->
                planned.percentHundredths()
                        .map(percent -> texts.get(
                                "parts.retention.percent", texts.formats().cents(percent)))
                        .orElseGet(() -> texts.get("parts.retention"));
        };
    }

    private String about(InvoicePart part) {
        String day = texts.formats().date(part.dueOn());
        PlannedPart planned = part.planned();
        return Stream.of(
                        texts.get(part.kind() == InvoicePart.Kind.RETENTION ? "parts.until" : "parts.due", day),
                        planned.reason(),
                        planned.againstGuarantee() ? texts.get("parts.guarantee") : "",
                        part.returnReason()
                                .map(reason -> texts.get("parts.returned", reason))
                                .orElse(""),
                        part.statementReference()
                                .map(reference -> texts.get("parts.statement", reference))
                                .orElse(""))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /** Who asked for the payment of what is held, why, and who ordered it. */
    private Optional<String> release(InvoicePart part) {
        var formats = texts.formats();
        return part.asked().map(asked -> {
            String text = texts.get(
                    "parts.asked",
                    asked.name(),
                    formats.time(asked.at()),
                    part.releaseReason().orElse(""));
            return Stream.of(
                            Optional.of(text),
                            part.guarantee().map(given -> texts.get("parts.guaranteeGiven", given)),
                            part.granted()
                                    .map(granted ->
                                            texts.get("parts.granted", granted.name(), formats.time(granted.at()))))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(" "));
        });
    }

    private static String state(InvoicePart part) {
        return part.state() == InvoicePart.State.HELD && part.asked().isPresent()
                ? "ASKED"
                : part.state().name();
    }

    private static Tone tone(InvoicePart part) {
        return switch (part.state()) {
            case HELD -> Tone.WARNING;
            case OPEN -> Tone.NEUTRAL;
            case IN_RUN -> Tone.INFO;
            case PAID, SETTLED -> Tone.SUCCESS;
        };
    }

    private Node button(InvoiceView view, InvoicePart part, PartDeed deed) {
        Invoice invoice = view.invoice();
        String key = "parts." + deed;
        Action action = switch (deed) {
            case ASK ->
                Action.of(texts.get(key), Feather.CHECK, () -> dialogs.ask(invoice, part, view.today(), giving(key)));
            case GRANT -> Action.of(texts.get(key), Feather.EDIT_3, () -> dialogs.grant(invoice, part, giving(key)));
            case WITHDRAW ->
                Action.of(texts.get(key), Feather.CORNER_UP_LEFT, () -> dialogs.withdraw(invoice, part, giving(key)));
            case SETTLE ->
                Action.of(
                        texts.get(key),
                        Feather.CHECK_CIRCLE,
                        () -> dialogs.settle(invoice, part, view.today(), giving(key)));
        };
        var button = Buttons.of(action);
        button.setId("part-" + part.number() + "-" + deed);
        return button;
    }

    private java.util.function.Consumer<Command> giving(String key) {
        return command -> give(key, command);
    }

    private void give(String key, Command command) {
        model.give(texts.get(key), command, new Outcomes(kit).say(texts.get(key + ".said")));
    }
}
