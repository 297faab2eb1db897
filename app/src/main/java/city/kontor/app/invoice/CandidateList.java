package city.kontor.app.invoice;

import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.app.kit.TwoLines;
import city.kontor.invoice.store.Candidate;
import city.kontor.invoice.store.EntryRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What an open amount could be for: one or more are ticked until their sum is the amount. */
final class CandidateList extends VBox {
    private final Texts texts;
    private final InvoiceWords words;
    private final Map<CheckBox, Candidate> boxes = new LinkedHashMap<>();
    private final Label sum = new Label();
    private final ReadOnlyBooleanWrapper fits = new ReadOnlyBooleanWrapper(false);
    private long wanted;

    CandidateList(Texts texts) {
        this.texts = texts.beside(CandidateList.class);
        this.words = new InvoiceWords(texts);
        sum.setId("entry-sum");
        sum.setWrapText(true);
    }

    /** Whether what is ticked comes to the amount. */
    ReadOnlyBooleanProperty fitsProperty() {
        return fits.getReadOnlyProperty();
    }

    List<Candidate> chosen() {
        return boxes.entrySet().stream()
                .filter(entry -> entry.getKey().isSelected())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Shows these; one that certainly is it, by its amount and something else, is ticked. */
    void show(EntryRow row, List<Candidate> candidates) {
        fill(row, candidates, List.of());
        boxes.entrySet().stream()
                .filter(entry -> entry.getValue().assignable()
                        && entry.getValue().signs().size() > 1)
                .findFirst()
                .ifPresent(entry -> entry.getKey().setSelected(true));
        count();
    }

    /** Shows others; what was ticked stays so. */
    void showMore(EntryRow row, List<Candidate> candidates) {
        fill(row, candidates, chosen().stream().map(Candidate::id).toList());
        count();
    }

    private void fill(EntryRow row, List<Candidate> candidates, List<String> ticked) {
        wanted = Math.abs(row.line().entry().amountCents());
        boxes.clear();
        var lines = new ArrayList<Node>();
        for (Candidate candidate : candidates) {
            var box = new CheckBox();
            box.setSelected(ticked.contains(candidate.id()));
            box.selectedProperty().addListener((property, before, now) -> count());
            boxes.put(box, candidate);
            lines.add(line(box, candidate));
        }
        sum.setVisible(!lines.isEmpty());
        sum.setManaged(!lines.isEmpty());
        if (lines.isEmpty()) {
            var none = new Label(texts.get("entry.candidates.none"));
            none.setWrapText(true);
            none.getStyleClass().add("cell-about");
            lines.add(none);
        }
        lines.add(sum);
        getChildren().setAll(lines);
    }

    private Node line(CheckBox box, Candidate candidate) {
        String name = candidate
                .invoice()
                .map(invoice -> invoice.sellerName().orElseGet(() -> texts.get("seller.unknown")))
                .orElseGet(() -> texts.get("entry.candidate.run"));
        String number = candidate
                .invoice()
                .map(invoice -> invoice.registerNumber().orElse("")
                        + candidate.part().map(part -> "/" + part).orElse("") + " · "
                        + invoice.number().orElse("–"))
                .or(() -> candidate.run().map(run -> run.number()))
                .orElse("");
        String signs = candidate.signs().stream()
                .map(sign -> texts.get("entry.sign." + sign))
                .collect(Collectors.joining(", "));
        box.setAccessibleText(name + " " + number);
        var text = new TwoLines(name, number + (signs.isEmpty() ? "" : " · " + signs));
        HBox.setHgrow(text, Priority.ALWAYS);
        var amount = new Label(words.money(candidate.cents()));
        amount.setMinWidth(Region.USE_PREF_SIZE);
        if (!candidate.assignable()) {
            amount.getStyleClass().add("cell-about");
        }
        var line = new HBox(12, box, text, amount);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("run-item");
        line.setOnMouseClicked(event -> box.fire());
        return line;
    }

    private void count() {
        List<Candidate> chosen = chosen();
        long cents = chosen.stream().mapToLong(Candidate::cents).sum();
        boolean oneKind = chosen.size() == 1
                || chosen.stream().allMatch(one -> one.invoice().isPresent());
        fits.set(!chosen.isEmpty() && oneKind && cents == wanted);
        sum.setText(
                chosen.isEmpty()
                        ? texts.get("entry.sum.none")
                        : fits.get()
                                ? texts.get("entry.sum.fits", words.money(cents))
                                : texts.get("entry.sum.off", words.money(cents), words.money(wanted - cents)));
        sum.getStyleClass().removeIf(style -> style.startsWith("tone-"));
        sum.getStyleClass().add((fits.get() ? Tone.SUCCESS : Tone.NEUTRAL).styleClass());
    }
}
