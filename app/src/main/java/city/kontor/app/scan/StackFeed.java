package city.kontor.app.scan;

import city.kontor.capture.draft.Draft;
import city.kontor.scanning.Profile;
import city.kontor.scanning.Profile.SeparatorKind;
import java.nio.file.Path;
import java.util.Optional;

/** The sides that a scanner pulls one after the other, and which documents they become. */
final class StackFeed {
    private final Arrivals arrivals;
    private final Intake intake;
    private final CurrentBatch current;
    private Optional<Arrivals.Replacement> replacement = Optional.empty();
    private String device = "";
    private int sides;

    StackFeed(Arrivals arrivals, Intake intake, CurrentBatch current) {
        this.arrivals = arrivals;
        this.intake = intake;
        this.current = current;
    }

    /** The next side begins a new document. */
    void begin() {
        sides = 0;
        arrivals.beginStack();
    }

    /** The sides that follow come from this device. */
    void pullsFrom(String name) {
        device = name;
    }

    /** Takes in one more side; how many become one document is the profile's business. */
    void add(Path file) {
        if (replacement.isPresent()) {
            addInstead(file);
            return;
        }
        Draft draft = current.pulledBy(current.forPages(), device);
        arrivals.expectSheet(file, sides % sidesPerDocument(draft) != 0);
        sides++;
        intake.add(draft.id(), file);
    }

    private int sidesPerDocument(Draft draft) {
        return current.profile(draft)
                .map(Profile::settings)
                .filter(settings -> settings.separator() == SeparatorKind.EVERY_SHEET)
                .map(settings -> settings.duplex() ? 2 : 1)
                .orElse(Integer.MAX_VALUE);
    }

    /** The next file or side takes the place of this page. */
    void expectReplacement(DocumentModel document, PageModel page) {
        replacement = Optional.of(new Arrivals.Replacement(document, page.place()));
    }

    /** No file comes to replace a page. */
    void endReplacement() {
        replacement = Optional.empty();
    }

    /** Takes a file in the place of the page that waits for it. */
    void addInstead(Path file) {
        replacement.ifPresent(wanted -> {
            arrivals.expectReplacement(file, wanted);
            intake.add(wanted.document().draftId(), file);
        });
        endReplacement();
    }
}
