package city.kontor.app;

import city.kontor.app.batch.BatchWorkplaces;
import city.kontor.app.desk.Desk;
import city.kontor.app.desk.Desks;
import city.kontor.app.directory.DirectoryWorkplaces;
import city.kontor.app.efile.EfileWorkplaces;
import city.kontor.app.einvoice.EInvoices;
import city.kontor.app.find.FindWorkplace;
import city.kontor.app.history.HistoryParts;
import city.kontor.app.invoice.InvoiceParts;
import city.kontor.app.invoice.InvoiceSearch;
import city.kontor.app.invoice.InvoiceWork;
import city.kontor.app.invoice.InvoiceWorkplaces;
import city.kontor.app.kit.Faults;
import city.kontor.app.kit.FileDialogs;
import city.kontor.app.kit.SystemFileDialogs;
import city.kontor.app.kit.Tasks;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Workplace;
import city.kontor.app.learning.LearningWorkplace;
import city.kontor.app.scan.EInvoiceFiles;
import city.kontor.app.scan.ScanWorkplace;
import city.kontor.app.scan.StationWatch;
import city.kontor.app.session.Session;
import city.kontor.app.session.SignIn;
import city.kontor.app.work.WorkSource;
import city.kontor.app.work.WorkWorkplace;
import city.kontor.blobs.BlobAddress;
import city.kontor.capture.draft.DraftStore;
import city.kontor.capture.fields.RuleFieldReader;
import city.kontor.capture.input.Limits;
import city.kontor.capture.ocr.OcrPool;
import city.kontor.capture.ocr.OcrProcess;
import city.kontor.capture.pipeline.CapturePipeline;
import city.kontor.suite.Suite;
import city.kontor.wire.JsonCodec;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;

/** The desktop program: every part is made and joined here. */
public final class Kontor extends Application {
    private static final Duration PAGE_DEADLINE = Duration.ofSeconds(60);

    private final Path folder;
    private final InstantSource clock;
    private final FileDialogs files;
    private final Suite suite = Suite.standard();
    private final Settings settings;
    private final StationWatch folderWatch = new StationWatch();
    private final Faults faults = new Faults();
    private final Tasks tasks = Tasks.onFxThread(faults);
    private final Desks desks;
    private final DraftStore drafts;
    private final OcrPool ocr = new OcrPool(() -> OcrProcess.start(PAGE_DEADLINE));
    private final EInvoices eInvoices = new EInvoices();
    private final CapturePipeline pipeline;

    public Kontor() {
        this(DataFolder.ofUser(), InstantSource.system(), new SystemFileDialogs());
    }

    /** @param folder where this desktop keeps its data */
    public Kontor(Path folder, InstantSource clock, FileDialogs files) {
        this.files = files;
        this.folder = folder;
        this.clock = clock;
        settings = new Settings(folder);
        desks = new Desks(folder, suite, desk -> new InvoiceSearch(desk, this::texts), this::texts, clock, tasks);
        drafts = new DraftStore(folder.resolve("drafts"));
        int readers = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        pipeline = new CapturePipeline(
                drafts,
                ocr,
                new RuleFieldReader(),
                new EInvoiceFiles(eInvoices, () -> settings.language().locale()),
                Limits.DEFAULT,
                readers);
    }

    @Override
    public void start(Stage stage) {
        open(stage);
    }

    /** Shows the window. */
    public App open(Stage stage) {
        var app = new App(folder, desks, this::workplaces, features(), tasks, faults, files, clock);
        app.show(stage);
        return app;
    }

    /** How people sign in, for programs that do it without hands. */
    public SignIn signIn() {
        return desks;
    }

    @Override
    public void stop() {
        folderWatch.close();
        pipeline.close();
        ocr.close();
        desks.close();
    }

    private List<Workplace> workplaces(Session session) {
        folderWatch.close();
        Desk desk = desks.current();
        var workplaces = new ArrayList<Workplace>();
        var station = ScanWorkplace.of(
                desk, drafts, pipeline, eInvoices, folder.resolve("released"), folderWatch, tasks, texts(), clock);
        workplaces.add(station.workplace());
        workplaces.add(LearningWorkplace.of(desk, tasks, settings.language()));
        workplaces.addAll(BatchWorkplaces.of(desk, station::take, tasks, clock, settings.language()));
        var histories = HistoryParts.of(desk, tasks, desk::history, suite, new JsonCodec());
        var invoices = new InvoiceParts(
                desk,
                session.sync(),
                tasks,
                clock,
                sha256 -> desk.document(new BlobAddress(sha256)),
                histories,
                eInvoices);
        var invoiceWork = new InvoiceWork(invoices, settings.language());
        var sources = new ArrayList<WorkSource>(EfileWorkplaces.work(desk, histories, tasks, clock));
        sources.addFirst(invoiceWork);
        workplaces.add(WorkWorkplace.of(
                desk,
                tasks,
                settings.language(),
                sources,
                actor -> InvoiceWorkplaces.works(actor) || EfileWorkplaces.works(actor),
                invoiceWork::open));
        workplaces.addAll(InvoiceWorkplaces.of(invoices, settings.language()));
        workplaces.addAll(EfileWorkplaces.of(desk, histories, tasks, clock, settings.language()));
        workplaces.add(FindWorkplace.of(desk, tasks, clock, settings.language()));
        workplaces.addAll(DirectoryWorkplaces.of(desk, suite, tasks, clock, settings.language()));
        return workplaces;
    }

    private Texts texts() {
        return Texts.of(settings.language(), features().toArray(Class<?>[]::new));
    }

    /** One class of each feature, beside which its words lie. */
    private List<Class<?>> features() {
        var classes = new ArrayList<Class<?>>();
        suite.features().features().forEach(feature -> classes.add(feature.getClass()));
        classes.add(Suite.class);
        return classes;
    }
}
