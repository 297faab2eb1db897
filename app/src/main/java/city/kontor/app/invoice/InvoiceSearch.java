package city.kontor.app.invoice;

import city.kontor.app.desk.Desk;
import city.kontor.app.kit.Place;
import city.kontor.app.kit.Texts;
import city.kontor.app.session.Search;
import city.kontor.app.session.SearchHit;
import city.kontor.invoice.store.InvoiceQueries;
import city.kontor.invoice.store.InvoiceSummary;
import java.util.List;
import java.util.function.Supplier;
import org.kordamp.ikonli.feather.Feather;

/** Finds invoices by number, register number, seller or subject. */
public final class InvoiceSearch implements Search {
    private final Desk desk;
    private final Supplier<Texts> texts;

    /** @param texts in the language of the moment */
    public InvoiceSearch(Desk desk, Supplier<Texts> texts) {
        this.desk = desk;
        this.texts = texts;
    }

    @Override
    public List<SearchHit> find(String words, int limit) {
        if (words.isBlank()) {
            return List.of();
        }
        var say = new InvoiceWords(texts.get());
        return desk.read(dsl -> new InvoiceQueries(dsl).search(words, limit)).stream()
                .map(invoice -> hit(invoice, say))
                .toList();
    }

    private static SearchHit hit(InvoiceSummary invoice, InvoiceWords say) {
        return new SearchHit(
                Feather.FILE_TEXT,
                say.title(invoice),
                say.context(invoice),
                Place.of(InvoiceWorkplaces.INVOICES, invoice.id()));
    }
}
