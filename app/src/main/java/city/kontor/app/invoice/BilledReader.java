package city.kontor.app.invoice;

import city.kontor.app.einvoice.EInvoices;
import city.kontor.einvoice.CodeList;
import city.kontor.einvoice.EInvoice;
import city.kontor.einvoice.Section;
import city.kontor.einvoice.UnreadableException;
import city.kontor.invoice.Billed;
import city.kontor.invoice.Documents;
import city.kontor.invoice.InvoiceItem;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Takes over what an electronic invoice bills: its kind (BT-3), what it deducts (BT-113) and its lines (BG-25). */
final class BilledReader {
    private static final Set<String> PARTIAL = Set.of("326", "875");
    private static final String FINAL = "877";

    private final Locale reader;

    /** @param reader whose language units are named in */
    BilledReader(Locale reader) {
        this.reader = reader;
    }

    /** Reads the original; belongs in the background. */
    Billed read(InvoiceParts parts, Documents documents) throws IOException, UnreadableException {
        try (InputStream in = parts.documents().open(documents.originalSha256())) {
            EInvoices.Opened opened = parts.eInvoices().open(in.readAllBytes());
            return of(opened.invoice());
        }
    }

    Billed of(EInvoice invoice) {
        Billed.Kind kind = invoice.type()
                .map(type -> PARTIAL.contains(type)
                        ? Billed.Kind.PARTIAL
                        : type.equals(FINAL) ? Billed.Kind.FINAL : Billed.Kind.SINGLE)
                .orElse(Billed.Kind.SINGLE);
        long deducted = invoice.terms()
                .first("BG-22")
                .flatMap(totals -> scaled(totals, "BT-113", 2))
                .orElse(0L);
        return new Billed(
                kind,
                kind == Billed.Kind.FINAL ? deducted : 0,
                invoice.lines().stream().map(this::item).toList());
    }

    private InvoiceItem item(Section line) {
        Optional<Section> article = line.first("BG-31");
        Optional<Section> price = line.first("BG-29");
        Optional<BigDecimal> each =
                price.flatMap(section -> section.value("BT-146")).flatMap(EInvoice::amountOf);
        BigDecimal base = price.flatMap(section -> section.value("BT-149"))
                .flatMap(EInvoice::amountOf)
                .filter(number -> number.signum() > 0)
                .orElse(BigDecimal.ONE);
        return new InvoiceItem(
                article.flatMap(section -> section.value("BT-156").or(() -> section.value("BT-155"))),
                article.flatMap(section -> section.value("BT-153"))
                        .or(() -> article.flatMap(section -> section.value("BT-154")))
                        .orElse("–"),
                scaled(line, "BT-129", 3).orElse(1_000L),
                line.value("BT-130").map(this::unit).orElse(""),
                each.map(number -> number.movePointRight(4)
                                .divide(base, 0, RoundingMode.HALF_UP)
                                .longValue())
                        .orElse(0L),
                scaled(line, "BT-131", 2).orElse(0L),
                line.value("BT-132")
                        .filter(number -> number.matches("\\d{1,6}"))
                        .map(Integer::valueOf));
    }

    /** A code of a list means nothing to a reader; one that no list here knows stays as it is. */
    private String unit(String code) {
        return CodeList.UNIT.name(code, reader).orElse(code);
    }

    /** @param decimals how many places the point moves to the right; what is finer is rounded */
    private static Optional<Long> scaled(Section section, String term, int decimals) {
        return section.value(term)
                .flatMap(EInvoice::amountOf)
                .map(number -> number.movePointRight(decimals)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValue());
    }
}
