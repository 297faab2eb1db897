package city.kontor.app.scan;

import city.kontor.app.einvoice.CheckedInvoice;
import city.kontor.app.einvoice.EInvoices;
import city.kontor.app.kit.Texts;
import city.kontor.einvoice.UnreadableException;
import java.nio.file.Path;
import java.util.List;

/** Says of each electronic invoice on the desk what the official rules say of it. */
final class RuleCheck {
    private final ScanStationModel.Parts parts;
    private final Texts texts;

    RuleCheck(ScanStationModel.Parts parts, Texts texts) {
        this.parts = parts;
        this.texts = texts;
    }

    /** Checks a document that is one file; nothing comes of one that is only pages. */
    void check(DocumentModel document) {
        List<String> originals = document.pages().stream()
                .map(page -> page.place().original())
                .distinct()
                .toList();
        if (originals.size() != 1 || document.eInvoiceProperty().get().isPresent()) {
            return;
        }
        Path file = parts.store().original(document.draftId(), originals.getFirst());
        parts.tasks()
                .<CheckedInvoice>start(texts.get("work.rules"), progress -> {
                    EInvoices.Opened opened = parts.eInvoices().open(file);
                    return new CheckedInvoice(opened, parts.eInvoices().check(opened));
                })
                .onFailure(UnreadableException.class, onlyPages -> {})
                .then(document::checked);
    }
}
