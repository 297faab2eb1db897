package city.kontor.app.scan;

import city.kontor.app.desk.Desk;
import city.kontor.app.einvoice.EInvoices;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.capture.FieldName;
import city.kontor.capture.draft.DraftStore;
import city.kontor.capture.fields.RuleFieldReader;
import city.kontor.capture.image.PageKey;
import city.kontor.capture.input.Limits;
import city.kontor.capture.learned.LearnedSupplier;
import city.kontor.capture.mail.MailWatch;
import city.kontor.capture.ocr.OcrPool;
import city.kontor.capture.ocr.Tesseract;
import city.kontor.capture.pipeline.CapturePipeline;
import city.kontor.capture.scan.EsclTimes;
import city.kontor.capture.scan.SaneScanner;
import city.kontor.capture.watch.WatchedFolder;
import city.kontor.kernel.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;

/** A scan station over a real pipeline in a folder; what it releases lands in another folder. */
final class Station implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");

    final Path folder;
    final DraftStore store;
    final List<Release> released = new ArrayList<>();
    final Map<String, KnownInvoices.Twin> twins = new HashMap<>();
    final List<LearnedSupplier> learned = new CopyOnWriteArrayList<>();
    final Set<FieldName> helped = ConcurrentHashMap.newKeySet();
    final ScanStationModel model;
    final ScannerModel scanner;
    final WatchModel watch;
    final MailModel mail;
    private final StationWatch folderWatch = new StationWatch();
    private final OcrPool ocr;
    private final CapturePipeline pipeline;

    final RuleBook book;

    Station(Path folder, Tasks tasks, Texts texts) {
        this(folder, new RuleBook(folder.resolve("city")), tasks, texts, Optional.empty());
    }

    /** @param desk that takes what is released and knows suppliers */
    Station(Path folder, Tasks tasks, Texts texts, Desk desk) {
        this(folder, new RuleBook(folder.resolve("city")), tasks, texts, Optional.of(desk));
    }

    /** @param book shared by all stations of a city; closed by the last of them */
    Station(Path folder, RuleBook book, Tasks tasks, Texts texts) {
        this(folder, book, tasks, texts, Optional.empty());
    }

    private Station(Path folder, RuleBook book, Tasks tasks, Texts texts, Optional<Desk> desk) {
        this.folder = folder;
        this.book = book;
        var memory = new StationMemory(folder.resolve("station.properties"));
        store = new DraftStore(folder.resolve("drafts"));
        var eInvoices = new EInvoices();
        ocr = new OcrPool(() -> Tesseract.start(Duration.ofSeconds(60)));
        pipeline = new CapturePipeline(
                store,
                ocr,
                new RuleFieldReader(),
                new EInvoiceFiles(eInvoices, () -> Locale.GERMANY),
                Limits.DEFAULT,
                2);
        model = new ScanStationModel(new ScanStationModel.Parts(
                store,
                pipeline,
                eInvoices,
                desk.<ReleaseTarget>map(there -> new DeskReleases(there, eInvoices, InstantSource.fixed(NOW)))
                        .orElseGet(Folder::new),
                desk.<KnownInvoices>map(DeskKnownInvoices::new).orElseGet(Known::new),
                desk.<SupplierKnowledge>map(DeskSuppliers::new).orElseGet(Notebook::new),
                book,
                memory,
                tasks,
                texts,
                folder.resolve("output"),
                InstantSource.fixed(NOW)));
        watch = new WatchModel(
                folderWatch,
                memory,
                model,
                pipeline::check,
                new WatchedFolder.Times(Duration.ZERO, Duration.ZERO),
                tasks,
                texts,
                InstantSource.system());
        mail = new MailModel(
                folderWatch,
                memory,
                model,
                pipeline::check,
                new MailWatch.Times(
                        Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofMillis(50), Duration.ofMillis(200)),
                trust(),
                tasks,
                texts,
                InstantSource.system());
        scanner = new ScannerModel(
                new SaneScanner(Map.of("SANE_CONFIG_DIR", testDevices().toString())),
                new NetworkScanners(memory, EsclTimes.DEFAULT),
                model,
                tasks,
                texts,
                InstantSource.system());
    }

    private static SSLContext trust() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Only SANE's own test devices, whatever is plugged into this machine. */
    private Path testDevices() {
        try {
            Path configuration = Files.createDirectories(folder.resolve("sane.d"));
            Files.writeString(configuration.resolve("dll.conf"), "test\n");
            return configuration;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps what is released as files beside one another. */
    private final class Folder implements ReleaseTarget {
        @Override
        public void release(Release release) throws IOException {
            Path home = Files.createDirectories(folder.resolve("released").resolve(release.documentId()));
            Files.copy(release.pdf(), home.resolve("document.pdf"));
            for (Release.OriginalFile original : release.originals()) {
                Files.copy(original.file(), home.resolve(original.sha256()));
            }
            synchronized (released) {
                released.add(release);
            }
        }

        @Override
        public boolean hasTaken(String documentId) {
            return Files.exists(folder.resolve("released").resolve(documentId));
        }
    }

    /** A city of four departments. */
    private final class Known implements KnownInvoices {
        @Override
        public List<Department> departments() {
            return List.of(
                    new Department(Scope.department("gebaeude"), "Gebäudemanagement"),
                    new Department(Scope.department("jugend"), "Jugend und Familie"),
                    new Department(Scope.department("schule"), "Schulverwaltung"),
                    new Department(Scope.department("tiefbau"), "Tiefbau"));
        }

        @Override
        public Optional<Scope> usualDepartment(Map<FieldName, String> values) {
            return values.containsKey(FieldName.ORDER_REFERENCE)
                    ? Optional.of(Scope.department("tiefbau"))
                    : Optional.empty();
        }

        @Override
        public Optional<Twin> twin(String sha256, Map<FieldName, String> values, List<PageKey> pages) {
            return Optional.ofNullable(twins.get(values.get(FieldName.INVOICE_NUMBER)));
        }

        @Override
        public Optional<EarlierInvoice> earlier(String invoiceId) {
            return Optional.empty();
        }
    }

    /** Keeps what was learned in memory. */
    private final class Notebook implements SupplierKnowledge {
        @Override
        public synchronized List<LearnedSupplier> learned() {
            return List.copyOf(learned);
        }

        @Override
        public Map<FieldName, String> master(Map<FieldName, String> read) {
            return Map.of();
        }

        @Override
        public synchronized Optional<Learned> learn(
                String documentId, LearnedSupplier supplier, Set<FieldName> corrected) {
            learned.add(supplier);
            return Optional.of(new Learned(
                    supplier.keys().getFirst(),
                    supplier.name(),
                    corrected,
                    supplier.fields().keySet()));
        }

        @Override
        public void helped(LearnedSupplier supplier, Set<FieldName> fields) {
            helped.addAll(fields);
        }

        @Override
        public synchronized void forget(Learned forgotten) {
            learned.removeIf(supplier -> supplier.keys().contains(forgotten.supplierId()));
        }
    }

    @Override
    public void close() {
        folderWatch.close();
        pipeline.close();
        ocr.close();
    }
}
