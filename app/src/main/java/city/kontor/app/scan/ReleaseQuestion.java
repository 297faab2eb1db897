package city.kontor.app.scan;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kordamp.ikonli.feather.Feather;

/** Asks before a document is released, where something speaks against it. */
final class ReleaseQuestion {
    private final Kit kit;
    private final Texts texts;
    private final ScanStationModel model;
    private final Runnable onReleased;

    /** @param onReleased called when the next document is shown after a release */
    ReleaseQuestion(Kit kit, Texts texts, ScanStationModel model, Runnable onReleased) {
        this.kit = kit;
        this.texts = texts;
        this.model = model;
        this.onReleased = onReleased;
    }

    void ask(DocumentModel document) {
        switch (document.state()) {
            case RELEASING -> {}
            case READING -> kit.notices().say(Tone.INFO, texts.get("release.reading"));
            case PROBLEM, STOPPED ->
                kit.notices()
                        .say(
                                Tone.WARNING,
                                texts.get("release." + document.state().name()));
            case TO_CHECK, READY ->
                model.examine(
                        document,
                        twin -> twin.ifPresentOrElse(
                                found -> compare(document, found), () -> ask(document, doubts(document, twin))));
        }
    }

    /** A twin is looked at side by side, where the earlier one is known here. */
    private void compare(DocumentModel document, KnownInvoices.Twin twin) {
        List<String> doubts = doubts(document, Optional.of(twin));
        model.compare(
                document,
                twin,
                found -> found.ifPresentOrElse(
                        twins -> kit.dialogs()
                                .decide(
                                        texts.get("twin.title"),
                                        String.join("\n", doubts),
                                        new TwinPane(
                                                texts,
                                                kit.tasks(),
                                                twins.earlier(),
                                                document,
                                                document.values(),
                                                twins.page()),
                                        Action.of(
                                                texts.get("twin.duplicate"),
                                                Feather.TRASH_2,
                                                () -> model.edits().delete(document)),
                                        texts.get("twin.different"),
                                        () -> go(document)),
                        () -> ask(document, doubts)));
    }

    private List<String> doubts(DocumentModel document, Optional<KnownInvoices.Twin> twin) {
        var doubts = new ArrayList<String>();
        twin.ifPresent(found -> doubts.add(texts.get("doubt." + found.likeness().name(), found.label())));
        for (FieldStanding standing : List.of(FieldStanding.WRONG, FieldStanding.MISSING, FieldStanding.UNSURE)) {
            String names = names(document, standing);
            if (!names.isEmpty()) {
                doubts.add(texts.get("doubt." + standing.name().toLowerCase(Locale.ROOT), names));
            }
        }
        return doubts;
    }

    private String names(DocumentModel document, FieldStanding standing) {
        return document.open().stream()
                .filter(field -> field.standing() == standing)
                .map(field -> texts.find("field." + field.key()).orElse(texts.get("field.rates")))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private void ask(DocumentModel document, List<String> doubts) {
        if (doubts.isEmpty()) {
            go(document);
        } else {
            kit.dialogs()
                    .confirm(
                            texts.get("release.title"),
                            String.join("\n\n", doubts),
                            texts.get("release.anyway"),
                            () -> go(document));
        }
    }

    private void go(DocumentModel document) {
        model.release(document);
        onReleased.run();
    }
}
