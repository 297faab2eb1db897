package city.kontor.app.einvoice;

import city.kontor.einvoice.Extra;
import java.util.List;

/**
 * An invoice arranged as people expect it on paper. Each value of the invoice stands in exactly one place.
 *
 * @param title type and number
 * @param head dates and references
 * @param more what has no place of its own, by the groups it stands in
 * @param extras what the standard has no term for
 */
record Letter(
        List<Fact> title,
        Block head,
        Block seller,
        Block buyer,
        Block delivery,
        List<LineItem> lines,
        List<Charge> charges,
        Block totals,
        List<Tax> taxes,
        Block payment,
        List<Row> notes,
        List<AttachedFile> files,
        List<Block> more,
        List<Extra> extras) {}
