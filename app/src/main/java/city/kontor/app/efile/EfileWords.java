package city.kontor.app.efile;

import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.efile.Annotation;
import city.kontor.efile.Appraisal;
import city.kontor.efile.Case;
import city.kontor.efile.Direction;
import city.kontor.efile.Document;
import city.kontor.efile.EFile;
import city.kontor.efile.Field;
import city.kontor.efile.PlanEntry;
import city.kontor.efile.StepKind;
import city.kontor.efile.StepState;
import city.kontor.kernel.OfficeDay;
import java.time.LocalDate;
import org.kordamp.ikonli.feather.Feather;

/** The words, colours and signs of the e-file. */
final class EfileWords {
    private static final long KILO = 1_000;

    private final Texts texts;

    EfileWords(Texts texts) {
        this.texts = texts.beside(EfileWords.class);
    }

    String title(EFile file) {
        String title = file.fields().getOrDefault(Field.TITLE, "");
        return file.volume() > 1 ? texts.get("file.volume", title, file.volume()) : title;
    }

    /** The official number, and until there is one that it will come. */
    String number(EFile file) {
        return file.number().orElseGet(() -> texts.get("number.provisional"));
    }

    String number(Case one) {
        return one.number().orElseGet(() -> texts.get("number.provisional"));
    }

    String entry(PlanEntry entry) {
        return texts.get("entry.name", entry.key(), entry.title());
    }

    String appraisal(Appraisal appraisal) {
        return texts.get("appraisal." + appraisal.name());
    }

    String direction(Direction direction) {
        return texts.get("direction." + direction.name());
    }

    String kind(StepKind kind) {
        return texts.get("step." + kind.name());
    }

    String state(StepState state) {
        return texts.get("state." + state.name());
    }

    /** What stands in something that lies over a page. */
    String annotation(Annotation one) {
        return switch (one.kind()) {
            case HIGHLIGHT -> "";
            case NOTE -> one.text();
            case STAMP ->
                one.text() + "\n" + one.by().name() + ", "
                        + texts.formats().date(OfficeDay.at(one.by().at()));
        };
    }

    static Tone tone(StepState state) {
        return switch (state) {
            case WAITING, SKIPPED, WITHDRAWN -> Tone.NEUTRAL;
            case OPEN -> Tone.INFO;
            case DONE -> Tone.SUCCESS;
            case REFUSED -> Tone.DANGER;
            case OVERRULED -> Tone.WARNING;
        };
    }

    static Feather icon(StepKind kind) {
        return switch (kind) {
            case INFORMATION -> Feather.EYE;
            case ACTION -> Feather.EDIT_3;
            case CO_SIGNATURE -> Feather.PEN_TOOL;
            case FINAL_SIGNATURE -> Feather.CHECK_CIRCLE;
            case FOLLOW_UP -> Feather.CLOCK;
            case CLOSE -> Feather.ARCHIVE;
        };
    }

    static Feather icon(Direction direction) {
        return switch (direction) {
            case INCOMING -> Feather.ARROW_DOWN_LEFT;
            case OUTGOING -> Feather.ARROW_UP_RIGHT;
            case INTERNAL -> Feather.FILE_TEXT;
        };
    }

    /** What a list says of a case below its title. */
    String caseLine(Case one, int documents) {
        String due = day(one.fields().getOrDefault(Field.DUE, ""));
        String line = texts.get("case.line", number(one), documents);
        return one.isOpen() && !due.isEmpty() ? texts.get("case.line.due", line, due) : line;
    }

    /** What a list says of a document below its title. */
    String documentLine(Document document) {
        String number = document.number().orElseGet(() -> texts.get("number.provisional"));
        String day = day(document.fields().getOrDefault(Field.DATED, ""));
        String line = day.isEmpty() ? number : texts.get("document.line", number, day);
        return document.cancelled().isPresent()
                ? texts.get("document.line.cancelled", line)
                : document.checkedOut()
                        .map(held -> texts.get("document.line.out", line, held.name()))
                        .orElse(line);
    }

    /** A day as it was written down, ISO 8601, in the person's language; empty where there is none. */
    String day(String iso) {
        return iso.isEmpty() ? "" : texts.formats().date(LocalDate.parse(iso));
    }

    String size(long bytes) {
        return bytes < KILO
                ? texts.get("size.bytes", bytes)
                : bytes < KILO * KILO
                        ? texts.get("size.kilobytes", texts.formats().number(bytes / KILO))
                        : bytes < KILO * KILO * KILO
                                ? texts.get("size.megabytes", texts.formats().number(bytes / (KILO * KILO)))
                                : texts.get("size.gigabytes", texts.formats().number(bytes / (KILO * KILO * KILO)));
    }
}
