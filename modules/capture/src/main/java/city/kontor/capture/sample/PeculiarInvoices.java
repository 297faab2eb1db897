package city.kontor.capture.sample;

import city.kontor.capture.FieldName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes invoices in the {@link PeculiarLayout}s; the same seed, turn and layout always give the same invoice. */
public final class PeculiarInvoices {
    /** One rate, no discount: what is peculiar are words and places. */
    private static final SampleLayout FACTS = SampleLayout.DIN_B_CLASSIC;

    private PeculiarInvoices() {}

    /**
     * Makes one invoice of a seller.
     *
     * @param seed chooses the seller
     * @param turn which of the seller's invoices, from 0
     */
    public static SampleInvoice create(long seed, int turn, PeculiarLayout layout, Recipient recipient) {
        RandomGenerator random = SampleInvoices.random(seed * 41 + layout.name().hashCode());
        Facts facts = Facts.make(random, recipient, FACTS, Optional.empty());
        return draw(turn == 0 ? facts : facts.later(SampleInvoices.random(seed * 7919 + turn), FACTS), layout);
    }

    private static SampleInvoice draw(Facts facts, PeculiarLayout layout) {
        try (var sheet = new Sheet(layout.isHeldBack() ? SampleLayout.Face.SERIF : SampleLayout.Face.SANS)) {
            new PeculiarLetter(layout, facts, sheet).draw();
            var pdf = new ByteArrayOutputStream();
            sheet.finish().save(pdf);
            return new SampleInvoice(
                    FACTS,
                    facts.seller().name(),
                    values(facts),
                    facts.taxes(),
                    Optional.empty(),
                    facts.lines(),
                    sheet.texts(),
                    pdf.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot draw a peculiar invoice", e);
        }
    }

    private static Map<FieldName, String> values(Facts facts) {
        Map<FieldName, String> values = facts.values();
        values.put(FieldName.TAX_TOTAL, Facts.amount(facts.taxCents()));
        values.put(FieldName.NET_TOTAL, Facts.amount(facts.netCents()));
        values.put(FieldName.SELLER_VAT_ID, facts.seller().vatId());
        values.put(FieldName.DUE_DATE, facts.due().toString());
        values.put(FieldName.ORDER_REFERENCE, facts.order());
        return values;
    }
}
