package city.kontor.capture.sample;

import city.kontor.capture.FieldName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Makes invoices in the {@link StrangerLayout}s; the same seed and layout always give the same invoice. */
public final class StrangerInvoices {
    private StrangerInvoices() {}

    /** Makes one invoice as a PDF with its truth. */
    public static SampleInvoice create(long seed, StrangerLayout layout, Recipient recipient) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom")
                .create(seed * 37 + layout.name().hashCode());
        Facts facts = Facts.make(random, recipient, layout.facts(), Optional.empty());
        try (var sheet = new Sheet(layout.facts().face())) {
            new StrangerLetter(layout, facts, sheet).draw();
            var pdf = new ByteArrayOutputStream();
            sheet.finish().save(pdf);
            return new SampleInvoice(
                    layout.facts(),
                    facts.seller().name(),
                    values(facts, layout),
                    facts.taxes(),
                    Optional.empty(),
                    sheet.texts(),
                    pdf.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot draw a sample invoice", e);
        }
    }

    private static Map<FieldName, String> values(Facts facts, StrangerLayout layout) {
        Map<FieldName, String> values = facts.values();
        values.put(FieldName.TAX_TOTAL, Facts.amount(facts.taxCents()));
        if (layout != StrangerLayout.SMALL_AMOUNT) {
            values.put(FieldName.NET_TOTAL, Facts.amount(facts.netCents()));
            values.put(FieldName.SELLER_VAT_ID, facts.seller().vatId());
        }
        if (layout != StrangerLayout.SELF_BILLED && layout != StrangerLayout.SMALL_AMOUNT) {
            values.put(FieldName.DUE_DATE, facts.due().toString());
        }
        if (layout == StrangerLayout.TABLE_HEADER
                || layout == StrangerLayout.BILINGUAL
                || layout == StrangerLayout.RIGHT_BLOCK) {
            values.put(FieldName.ORDER_REFERENCE, facts.order());
        }
        return values;
    }
}
