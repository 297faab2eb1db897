package city.kontor.capture.cli;

import city.kontor.capture.FieldValue;
import city.kontor.capture.InvoiceFields;
import city.kontor.capture.Outcome;
import city.kontor.capture.PageText;
import city.kontor.capture.pipeline.Extraction;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came of one file, as it is printed.
 *
 * @param file as given
 * @param millis how long it took
 * @param language of the reason where it was refused
 */
record Result(Path file, Outcome<Extraction> outcome, long millis, Locale language) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final double CONFIDENCE_STEPS = 1000;

    /** One line of JSON with the keys file, pages, fields, text, pdf, millis, error. */
    String json() {
        ObjectNode line = JSON.createObjectNode();
        line.put("file", file.toString());
        switch (outcome) {
            case Outcome.Done<Extraction>(Extraction read) -> {
                line.put("pages", read.pages().size());
                line.set("fields", fields(read.fields()));
                line.put("text", read.pages().stream().map(PageText::plain).collect(Collectors.joining("\f")));
                line.put("pdf", read.pdf().toString());
                line.put("millis", millis);
                line.putNull("error");
            }
            case Outcome.Refused<Extraction>(var refusal) -> {
                line.put("pages", 0);
                line.set("fields", JSON.createObjectNode());
                line.put("text", "");
                line.putNull("pdf");
                line.put("millis", millis);
                line.put("error", refusal.text(language));
            }
        }
        return JSON.writeValueAsString(line);
    }

    private static ObjectNode fields(InvoiceFields fields) {
        ObjectNode all = JSON.createObjectNode();
        fields.values().forEach((name, field) -> all.set(name.key(), field(field)));
        return all;
    }

    private static ObjectNode field(FieldValue field) {
        ObjectNode node = JSON.createObjectNode();
        node.put("value", field.value());
        node.put("confidence", Math.round(field.confidence() * CONFIDENCE_STEPS) / CONFIDENCE_STEPS);
        node.put("page", field.page());
        var box = field.box();
        node.putArray("box").add(box.x()).add(box.y()).add(box.width()).add(box.height());
        return node;
    }

    /** One line for a person. */
    String readable() {
        return switch (outcome) {
            case Outcome.Done<Extraction>(Extraction read) ->
                file + ": " + read.pages().size() + " S., "
                        + read.fields().values().size() + " Felder, " + millis + " ms -> " + read.pdf();
            case Outcome.Refused<Extraction>(var refusal) -> file + ": " + refusal.text(language);
        };
    }
}
