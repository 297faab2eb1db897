package city.kontor.demo.city;

import city.kontor.blobs.BlobStore;
import city.kontor.capture.draft.Draft;
import city.kontor.capture.draft.DraftStore;
import city.kontor.capture.draft.Original;
import city.kontor.capture.draft.Ticket;
import city.kontor.capture.sample.Recipient;
import city.kontor.capture.sample.SampleInvoice;
import city.kontor.capture.sample.SampleInvoices;
import city.kontor.capture.sample.SampleLayout;
import city.kontor.invoice.Documents;
import city.kontor.scanning.BatchCommand;
import city.kontor.scanning.CheckResult;
import city.kontor.scanning.Profile;
import city.kontor.scanning.ProfileCommand;
import city.kontor.scanning.ProtectionClass;
import city.kontor.scanning.ReleasedDocument;
import city.kontor.scanning.Sample;
import city.kontor.scanning.ScanResult;
import city.kontor.scanning.ScanningRights;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The scan station of the demo city: profiles, a batch for each day's letters, and some that wait. */
final class CityScanning {
    private static final String INCOMING = "profile.incoming";
    private static final String REPLACING = "profile.replacing";
    private static final String YOUTH = "profile.youth";
    private static final String DEVICE = "Einzugsscanner Poststelle";

    private final CityBooks books;
    private final BlobStore blobs;
    private final Path directory;
    private final List<ReleasedDocument> today = new ArrayList<>();
    private Optional<LocalDate> day = Optional.empty();
    private int batches;

    /** @param directory for files that exist only for a moment */
    CityScanning(CityBooks books, BlobStore blobs, Path directory) {
        this.books = books;
        this.blobs = blobs;
        this.directory = directory;
    }

    void profiles() {
        profile(INCOMING, "Eingangsrechnungen", ProtectionClass.NORMAL, false, Profile.Output.BY_PAGE);
        profile(REPLACING, "Eingangsrechnungen, ersetzend", ProtectionClass.NORMAL, true, Profile.Output.GROUP_4);
        profile(REPLACING, "Eingangsrechnungen, ersetzend", ProtectionClass.NORMAL, true, Profile.Output.MIXED);
        profile(YOUTH, "Jugendhilfe, ersetzend", ProtectionClass.HIGH, true, Profile.Output.MIXED);
    }

    private void profile(String id, String name, ProtectionClass protection, boolean replacing, Profile.Output output) {
        books.give(
                Staff.SCAN_2.id(),
                new ProfileCommand.PutProfile(
                        ScanningRights.STATIONS,
                        id,
                        name,
                        new Profile.Settings(
                                300,
                                Profile.Colour.GREY,
                                true,
                                Profile.SeparatorKind.SHEET,
                                Profile.DocumentClass.INVOICE,
                                protection,
                                replacing,
                                output)));
    }

    /** A letter that came in by a batch; the batch of its day is closed with {@link #dayEnds}. */
    void letter(LocalDate received, String documentId, String title, Documents documents) {
        if (!day.equals(Optional.of(received))) {
            dayEnds();
            day = Optional.of(received);
        }
        today.add(new ReleasedDocument(
                documentId, title, documents.pageCount(), documents.pdfSha256(), documents.originalSha256()));
    }

    /** Leads the letters of the day through all stages. */
    void dayEnds() {
        if (today.isEmpty()) {
            return;
        }
        int number = batches++;
        boolean replacing = number % 3 == 1;
        String id = "demo-batch-%02d".formatted(number);
        String scanner = Staff.SCAN.id();
        String checker = Staff.SCAN_2.id();
        int pages = today.stream().mapToInt(ReleasedDocument::pages).sum();
        open(scanner, id, replacing ? REPLACING : INCOMING, replacing ? 2 : 1, "Posteingang vormittags", pages);
        books.office().pass(Duration.ofMinutes(4 + pages));
        books.give(scanner, finished(id, pages, today.size()));
        if (number % 4 == 3) {
            books.give(
                    scanner,
                    new BatchCommand.FinishCheck(
                            ScanningRights.STATIONS,
                            id,
                            new CheckResult(pages, List.of(1), List.of(1), "Eselsohr über der Summe")));
            books.office().pass(Duration.ofMinutes(5));
        }
        books.give(
                scanner,
                new BatchCommand.FinishCheck(
                        ScanningRights.STATIONS,
                        id,
                        new CheckResult(pages, replacing ? Sample.draw(id, pages, 5) : List.of(), List.of(), "")));
        books.office().pass(Duration.ofMinutes(2L * today.size()));
        books.give(scanner, new BatchCommand.FinishIndex(ScanningRights.STATIONS, id, pages, today.size()));
        for (ReleasedDocument document : today) {
            books.give(scanner, new BatchCommand.ReleaseDocument(ScanningRights.STATIONS, id, document));
        }
        books.give(scanner, new BatchCommand.ArchiveBatch(ScanningRights.STATIONS, id, ""));
        if (number == 4) {
            open(checker, "demo-batch-wrong", INCOMING, 1, "Doppelt eingelegt", 0);
            books.give(
                    checker,
                    new BatchCommand.DiscardBatch(
                            ScanningRights.STATIONS, "demo-batch-wrong", "Der Stapel lag schon im Einzug."));
        }
        today.clear();
    }

    /** One waits for its check by another person, one for its fields, one is still being scanned. */
    void waiting() throws IOException {
        dayEnds();
        putBack("demo-batch-youth", YOUTH, 1, "Hilfen zur Erziehung, Oktober", 71);
        books.office().pass(Duration.ofMinutes(12));
        putBack("demo-batch-late", INCOMING, 1, "Nachzügler", 82);
        books.give(Staff.SCAN_2.id(), new BatchCommand.TakeBatch(ScanningRights.STATIONS, "demo-batch-late"));
        books.give(
                Staff.SCAN_2.id(),
                new BatchCommand.FinishCheck(
                        ScanningRights.STATIONS, "demo-batch-late", new CheckResult(3, List.of(), List.of(), "")));
        books.give(Staff.SCAN_2.id(), content("demo-batch-late", INCOMING, 1, "Nachzügler", 82));
        open(Staff.SCAN_2.id(), "demo-batch-now", INCOMING, 1, "Posteingang nachmittags", 24);
    }

    private void putBack(String id, String profile, int version, String label, int seed) throws IOException {
        open(Staff.SCAN.id(), id, profile, version, label, 3);
        books.office().pass(Duration.ofMinutes(6));
        books.give(Staff.SCAN.id(), finished(id, 3, 3));
        books.give(Staff.SCAN.id(), content(id, profile, version, label, seed));
    }

    private void open(String personId, String id, String profile, int version, String label, int pages) {
        books.give(
                personId,
                new BatchCommand.OpenBatch(
                        ScanningRights.STATIONS,
                        id,
                        profile,
                        version,
                        label,
                        pages == 0 ? Optional.empty() : Optional.of(pages)));
    }

    private static BatchCommand.FinishScan finished(String id, int pages, int documents) {
        return new BatchCommand.FinishScan(
                ScanningRights.STATIONS, id, new ScanResult(pages, documents, DEVICE, List.of(), ""));
    }

    /** Three letters as a station packs them. */
    private BatchCommand content(String id, String profile, int version, String label, int seed) throws IOException {
        var store = new DraftStore(directory.resolve("drafts"));
        Draft draft = Draft.empty(id, books.office().instant())
                .withTicket(new Ticket(profile, version, label, OptionalInt.of(3), DEVICE));
        for (int letter = 0; letter < 3; letter++) {
            SampleInvoice sample = SampleInvoices.create(
                    seed + letter,
                    List.of(SampleLayout.MUNICIPAL, SampleLayout.SIDEBAR, SampleLayout.DIN_B_CLASSIC)
                            .get(letter),
                    Recipient.department("Zentrale Poststelle"));
            Path file = Files.write(directory.resolve("Scan_" + (letter + 1) + ".pdf"), sample.pdf());
            String sha256 = store.keep(id, file);
            draft = draft.withOriginal(new Original(sha256, file.getFileName().toString(), 1), id + "-" + letter);
        }
        store.save(draft);
        Path zip = directory.resolve(id + ".zip");
        store.pack(id, zip);
        try (InputStream bytes = Files.newInputStream(zip)) {
            return new BatchCommand.PutBackBatch(
                    ScanningRights.STATIONS,
                    id,
                    blobs.put(bytes).hex(),
                    draft.pages(),
                    draft.documents().size());
        } finally {
            Files.delete(zip);
            store.delete(id);
        }
    }
}
