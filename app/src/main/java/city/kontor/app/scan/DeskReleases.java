package city.kontor.app.scan;

import city.kontor.app.desk.Desk;
import city.kontor.app.desk.Given;
import city.kontor.app.desk.RefusedException;
import city.kontor.app.einvoice.EInvoices;
import city.kontor.blobs.BlobAddress;
import city.kontor.capture.FieldName;
import city.kontor.capture.FieldValue;
import city.kontor.einvoice.EInvoice;
import city.kontor.einvoice.UnreadableException;
import city.kontor.invoice.CapturedField;
import city.kontor.invoice.ClerkCommand.RegisterInvoice;
import city.kontor.invoice.Discount;
import city.kontor.invoice.Documents;
import city.kontor.invoice.InvoiceScopes;
import city.kontor.invoice.store.InvoiceQueries;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes released documents into the desk: bytes first, then the command that names them. The document's id is also the
 * invoice's, so that a release that was interrupted and repeated registers one invoice.
 */
final class DeskReleases implements ReleaseTarget {
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    private final Desk desk;
    private final EInvoices eInvoices;
    private final InstantSource clock;

    DeskReleases(Desk desk, EInvoices eInvoices, InstantSource clock) {
        this.desk = desk;
        this.eInvoices = eInvoices;
        this.clock = clock;
    }

    @Override
    public void release(Release release) throws IOException {
        if (hasTaken(release.documentId())) {
            return;
        }
        BlobAddress pdf = desk.documents().keep(release.pdf());
        // Beside the PDF/A, which is deleted after the hand-over like this file.
        var bundle = OriginalBundle.of(release.originals(), release.pdf());
        BlobAddress original = desk.documents().keep(bundle.file());
        bundle.deleteIfOwn();
        Given given = desk.give(new RegisterInvoice(
                InvoiceScopes.POST,
                release.documentId(),
                new Documents(original.hex(), bundle.type(), pdf.hex(), release.pageCount()),
                ReleasedData.of(release.values(), discount(release)),
                captured(release.readings()),
                LocalDate.ofInstant(clock.instant(), GERMANY),
                release.department()));
        if (given instanceof Given.Refused(var reason)) {
            throw new RefusedException(reason);
        }
    }

    @Override
    public boolean hasTaken(String documentId) {
        return desk.read(dsl -> new InvoiceQueries(dsl).invoice(documentId)).isPresent();
    }

    /** The first discount that an electronic invoice offers; paper says it in words that nobody has read yet. */
    private Optional<Discount> discount(Release release) {
        if (release.originals().size() != 1) {
            return Optional.empty();
        }
        try {
            EInvoice invoice =
                    eInvoices.open(release.originals().getFirst().file()).invoice();
            return invoice.issueDate()
                    .flatMap(issued -> invoice.discounts().stream()
                            .findFirst()
                            .map(offer -> Discount.within(
                                    offer.percent().movePointRight(2).longValueExact(), issued, offer.days())));
        } catch (UnreadableException onlyPages) {
            return Optional.empty();
        }
    }

    private static List<CapturedField> captured(Map<FieldName, FieldValue> readings) {
        return readings.entrySet().stream()
                .map(entry -> {
                    FieldValue read = entry.getValue();
                    return new CapturedField(
                            entry.getKey().key(),
                            read.value(),
                            read.confidence(),
                            read.page(),
                            read.box().x(),
                            read.box().y(),
                            read.box().width(),
                            read.box().height());
                })
                .toList();
    }
}
