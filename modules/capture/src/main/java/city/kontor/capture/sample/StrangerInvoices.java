package city.kontor.capture.sample;

import city.kontor.capture.FieldName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes invoices in the {@link StrangerLayout}s; the same seed and layout always give the same invoice. */
public final class StrangerInvoices {
    private StrangerInvoices() {}

    /** Makes one invoice as a PDF with its truth. */
    public static SampleInvoice create(long seed, StrangerLayout layout, Recipient recipient) {
        return draw(first(seed, layout, recipient), layout);
    }

    /**
     * A later invoice of the seller whose first one is {@link #create} of this seed.
     *
     * @param turn from 1, chooses items, numbers and dates
     */
    public static SampleInvoice later(long seed, int turn, StrangerLayout layout, Recipient recipient) {
        RandomGenerator random =
                SampleInvoices.random(seed * 7919 + turn + layout.name().hashCode());
        return draw(first(seed, layout, recipient).later(random, layout.facts()), layout);
    }

    private static Facts first(long seed, StrangerLayout layout, Recipient recipient) {
        RandomGenerator random = SampleInvoices.random(seed * 37 + layout.name().hashCode());
        return Facts.make(random, recipient, layout.facts(), Optional.empty());
    }

    private static SampleInvoice draw(Facts facts, StrangerLayout layout) {
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
                    facts.lines(),
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
