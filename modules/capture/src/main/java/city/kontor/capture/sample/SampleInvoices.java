package city.kontor.capture.sample;

import city.kontor.capture.FieldName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Makes invoices. The same seed, layout and recipient always give the same invoice; all companies, numbers and accounts are invented
 * and have valid check digits.
 */
public final class SampleInvoices {
    private SampleInvoices() {}

    /**
     * Makes one invoice as a PDF with its truth.
     *
     * @param seed chooses seller, items, numbers, dates and wording
     */
    public static SampleInvoice create(long seed, SampleLayout layout, Recipient recipient) {
        return create(seed, layout, recipient, Optional.empty());
    }

    /**
     * A later invoice of the seller whose first one is {@link #create(long, SampleLayout, Recipient)} of this seed.
     *
     * @param turn from 1, chooses items, numbers and dates
     */
    public static SampleInvoice later(long seed, int turn, SampleLayout layout, Recipient recipient) {
        RandomGenerator random = random(seed * 31 + layout.name().hashCode());
        Facts first = Facts.make(random, recipient, layout, Optional.empty());
        Wording wording = Wording.make(random, layout);
        return draw(first.later(random(seed * 7919 + turn + layout.name().hashCode()), layout), wording, layout);
    }

    /**
     * As {@link #create(long, SampleLayout, Recipient)}, written on a given day.
     *
     * @param issuedOn the day of issue; empty for one that the seed chooses
     */
    public static SampleInvoice create(
            long seed, SampleLayout layout, Recipient recipient, Optional<LocalDate> issuedOn) {
        RandomGenerator random = random(seed * 31 + layout.name().hashCode());
        Facts facts = Facts.make(random, recipient, layout, issuedOn);
        return draw(facts, Wording.make(random, layout), layout);
    }

    static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static SampleInvoice draw(Facts facts, Wording wording, SampleLayout layout) {
        try (var sheet = new Sheet(layout.face())) {
            var composition = new Composition(layout, facts, wording, sheet, 25, 190);
            compose(composition);
            var pdf = new ByteArrayOutputStream();
            sheet.finish().save(pdf);
            return new SampleInvoice(
                    layout,
                    facts.seller().name(),
                    values(facts, layout),
                    layout.isTaxFree() ? List.of() : facts.taxes(),
                    layout.hasDiscount()
                            ? Optional.of(new SampleInvoice.Discount(facts.discountPercent(), facts.discountUntil()))
                            : Optional.empty(),
                    facts.lines(),
                    sheet.texts(),
                    pdf.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot draw a sample invoice", e);
        }
    }

    private static void compose(Composition c) throws IOException {
        Letterheads.head(c);
        Letterheads.address(c);
        double y = InfoBlocks.draw(c);
        y = ItemTables.draw(c, y);
        y = SumBlocks.draw(c, y);
        for (String line : Terms.lines(c)) {
            y += c.sheet().paragraph(c.left(), y + 3, ItemTables.edge(c) - c.left(), 9.5, line);
        }
        Letterheads.foot(c);
    }

    private static Map<FieldName, String> values(Facts facts, SampleLayout layout) {
        Map<FieldName, String> values = facts.values();
        if (layout.hasTerms()) {
            values.put(FieldName.DUE_DATE, facts.due().toString());
        }
        values.put(FieldName.NET_TOTAL, Facts.amount(facts.netCents()));
        if (!layout.isTaxFree()) {
            values.put(FieldName.SELLER_VAT_ID, facts.seller().vatId());
            values.put(FieldName.TAX_TOTAL, Facts.amount(facts.taxCents()));
        }
        if (layout.namesTheOrder()) {
            values.put(FieldName.ORDER_REFERENCE, facts.order());
        }
        if (layout.namesTheLeitwegId()) {
            values.put(FieldName.LEITWEG_ID, facts.recipient().leitwegId());
        }
        return values;
    }
}
