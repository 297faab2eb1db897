package city.kontor.app.batch;

import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.scanning.Batch;
import city.kontor.scanning.Profile;
import city.kontor.scanning.ProtectionClass;
import city.kontor.scanning.Stage;
import city.kontor.scanning.StepKind;
import java.util.Optional;

/** The words and colours of batches. */
public final class BatchWords {
    private final Texts texts;

    public BatchWords(Texts texts) {
        this.texts = texts.beside(BatchWords.class);
    }

    public String stage(Stage stage) {
        return texts.get("stage." + stage.name());
    }

    public static Tone tone(Stage stage) {
        return switch (stage) {
            case SCAN, CHECK, INDEX, RELEASE -> Tone.INFO;
            case ARCHIVED -> Tone.SUCCESS;
            case DISCARDED -> Tone.NEUTRAL;
        };
    }

    public String step(StepKind kind) {
        return texts.get("step." + kind.name());
    }

    public String protection(ProtectionClass protection) {
        return texts.get("protection." + protection.name());
    }

    public String colour(Profile.Colour colour) {
        return texts.get("colour." + colour.name());
    }

    public String separator(Profile.SeparatorKind kind) {
        return texts.get("separator." + kind.name());
    }

    public String documentClass(Profile.DocumentClass documentClass) {
        return texts.get("class." + documentClass.name());
    }

    public String output(Profile.Output output) {
        return texts.get("output." + output.name());
    }

    /** The official number, and until there is one what else names it. */
    public String name(Batch batch) {
        return batch.number().orElseGet(() -> batch.label().isBlank() ? texts.get("batch.unnumbered") : batch.label());
    }

    /** A profile with its version. */
    public String profile(Profile profile) {
        return texts.get("profile.version", profile.name(), profile.version());
    }

    /** How many pages there are, and of how many where they were counted on the paper. */
    public String pages(int pages, Optional<Integer> announced) {
        return announced.map(all -> texts.get("pages.of", pages, all)).orElseGet(() -> texts.get("pages", pages));
    }
}
