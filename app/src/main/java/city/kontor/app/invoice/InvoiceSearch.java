package city.kontor.app.invoice;

import city.kontor.app.desk.Desk;
import city.kontor.app.kit.Place;
import city.kontor.app.kit.Texts;
import city.kontor.app.session.Search;
import city.kontor.app.session.SearchHit;
import city.kontor.invoice.Creditor;
import city.kontor.invoice.store.InvoiceQueries;
import city.kontor.invoice.store.InvoiceSummary;
import city.kontor.invoice.store.MasterDataQueries;
import city.kontor.kernel.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kordamp.ikonli.feather.Feather;

/** Finds invoices by number, register number, seller or subject, and creditors by name or number. */
public final class InvoiceSearch implements Search {
    /** So many at most that they leave room for invoices. */
    private static final int MOST_CREDITORS = 5;

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
        var hits = new ArrayList<SearchHit>();
        if (desk.actor().filter(InvoiceWorkplaces::showsCreditors).isPresent()) {
            desk.read(dsl -> new MasterDataQueries(dsl).creditors(words, 0, MOST_CREDITORS))
                    .forEach(creditor -> hits.add(hit(creditor)));
        }
        desk.read(dsl -> new InvoiceQueries(dsl).search(words, limit - hits.size()))
                .forEach(invoice -> hits.add(hit(invoice, say)));
        return hits;
    }

    @Override
    public Optional<SearchHit> about(Command command) {
        var say = new InvoiceWords(texts.get());
        return desk.read(dsl -> new InvoiceQueries(dsl)
                .summary(command.subject())
                .map(invoice -> hit(invoice, say))
                .or(() -> new MasterDataQueries(dsl).creditor(command.subject()).map(InvoiceSearch::hit)));
    }

    private static SearchHit hit(Creditor creditor) {
        return new SearchHit(
                Feather.BRIEFCASE,
                creditor.data().name(),
                creditor.number().orElse(""),
                Place.of(InvoiceWorkplaces.CREDITORS, creditor.id()));
    }

    private static SearchHit hit(InvoiceSummary invoice, InvoiceWords say) {
        return new SearchHit(
                Feather.FILE_TEXT,
                say.title(invoice),
                say.context(invoice),
                Place.of(InvoiceWorkplaces.INVOICES, invoice.id()));
    }
}
