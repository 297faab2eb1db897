package city.kontor.app.scan;

import city.kontor.app.desk.Desk;
import city.kontor.app.desk.Given;
import city.kontor.app.desk.RefusedException;
import city.kontor.app.einvoice.EInvoices;
import city.kontor.blobs.BlobAddress;
import city.kontor.capture.Box;
import city.kontor.capture.FieldValue;
import city.kontor.einvoice.EInvoice;
import city.kontor.einvoice.UnreadableException;
import city.kontor.invoice.CapturedField;
import city.kontor.invoice.ClerkCommand.RegisterInvoice;
import city.kontor.invoice.Discount;
import city.kontor.invoice.Documents;
import city.kontor.invoice.InvoiceScopes;
import city.kontor.invoice.MailOrigin;
import city.kontor.invoice.store.InvoiceQueries;
import city.kontor.kernel.OfficeDay;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes released documents into the desk: bytes first, then the command that names them. The document's id is also the
 * invoice's, so that a release that was interrupted and repeated registers one invoice.
 */
final class DeskReleases implements ReleaseTarget {

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
                new Documents(
                        original.hex(),
                        bundle.type(),
                        pdf.hex(),
                        release.pageCount(),
                        PageKeys.text(release.pageKeys()),
                        release.mail().map(mail -> new MailOrigin(mail.sender(), mail.subject(), mail.received()))),
                ReleasedData.of(release.values(), discount(release)),
                captured(release),
                OfficeDay.at(clock.instant()),
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

    /** The fields as read, and the items as {@code line.N}: quantity, unit, description, unit price and amount. */
    private static List<CapturedField> captured(Release release) {
        Stream<CapturedField> fields = release.readings().entrySet().stream().map(entry -> {
            FieldValue read = entry.getValue();
            return captured(entry.getKey().key(), read.value(), read.confidence(), read.page(), read.box());
        });
        Stream<CapturedField> lines = release.lines().stream()
                .map(line -> captured(
                        "line." + line.position(),
                        String.join(
                                " | ",
                                line.quantity(),
                                line.unit(),
                                line.description(),
                                line.unitPrice(),
                                line.amount()),
                        1,
                        line.page(),
                        line.box()));
        return Stream.concat(fields, lines).toList();
    }

    private static CapturedField captured(String field, String value, double confidence, int page, Box box) {
        return new CapturedField(field, value, confidence, page, box.x(), box.y(), box.width(), box.height());
    }
}
