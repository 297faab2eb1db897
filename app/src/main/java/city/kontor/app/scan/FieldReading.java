package city.kontor.app.scan;

import city.kontor.app.kit.Texts;
import city.kontor.capture.PageText;
import city.kontor.capture.draft.DraftDocument;
import city.kontor.capture.draft.KeptPage;
import city.kontor.kernel.Scope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads a document's fields once all its pages were read, and again as often as its pages change meanwhile. */
final class FieldReading {
    private final ScanStationModel.Parts parts;
    private final Texts texts;
    private final Batches batches;
    private final Consumer<ScanNews> news;
    private final RuleCheck rules;
    private final Set<String> wanted = new HashSet<>();
    private final Set<String> beingRead = new HashSet<>();

    FieldReading(ScanStationModel.Parts parts, Texts texts, Batches batches, Consumer<ScanNews> news) {
        this.parts = parts;
        this.texts = texts;
        this.batches = batches;
        this.news = news;
        rules = new RuleCheck(parts, texts);
    }

    void read(DocumentModel document) {
        if (!document.isEveryPageSettled() || document.hasFields()) {
            return;
        }
        if (!beingRead.add(document.id())) {
            wanted.add(document.id());
            return;
        }
        DraftDocument pages = batches.draft(document.draftId()).document(document.id());
        List<PageText> text = text(document);
        parts.tasks()
                .<DocumentReading>start(
                        texts.get("work.fields"),
                        progress -> DocumentReading.of(
                                text, parts.pipeline().fields(document.draftId(), pages), parts.suppliers()))
                .onFailure(
                        IOException.class,
                        failure -> news.accept(new ScanNews.NotSaved(String.valueOf(failure.getMessage()))))
                .then(fields -> {
                    if (!wanted.contains(document.id())) {
                        document.read(fields);
                        suggest(document);
                        rules.check(document);
                    }
                })
                .atEnd(() -> {
                    beingRead.remove(document.id());
                    if (wanted.remove(document.id())) {
                        batches.document(document.id()).ifPresent(this::read);
                    }
                });
    }

    private static List<PageText> text(DocumentModel document) {
        var text = new ArrayList<PageText>();
        for (int i = 0; i < document.pages().size(); i++) {
            int number = i + 1;
            document.pages().get(i).readingProperty().get().map(KeptPage::text).ifPresent(page -> {
                text.add(new PageText(number, page.width(), page.height(), page.words()));
            });
        }
        return text;
    }

    /** The address counts first, then where the seller's invoices went before. */
    private void suggest(DocumentModel document) {
        var values = document.values();
        Optional<PageText> first = document.pages().stream()
                .findFirst()
                .flatMap(page -> page.readingProperty().get())
                .map(KeptPage::text);
        parts.tasks()
                .<Optional<Scope>>start(
                        texts.get("work.departments"),
                        progress -> first.flatMap(
                                        page -> Addressee.of(page, parts.known().departments()))
                                .or(() -> parts.known().usualDepartment(values)))
                .then(document::suggest);
    }
}
