package city.kontor.demo;

import city.kontor.app.App;
import city.kontor.app.Kontor;
import city.kontor.app.kit.Place;
import city.kontor.app.screens.Png;
import city.kontor.app.screens.ScreenShots.Size;
import city.kontor.app.session.SignIn;
import city.kontor.app.theme.Theme;
import city.kontor.capture.FieldName;
import city.kontor.demo.city.CityBilling;
import city.kontor.demo.city.CityFiles;
import city.kontor.demo.city.CityParts;
import city.kontor.demo.city.Staff;
import city.kontor.demo.tour.PreparedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/** Takes pictures of the real desktop at work on the demo city: people sign in, go to their places, and are shown. */
final class Pictures {
    /**
     * One place as one person sees it.
     *
     * @param keys what is struck with control and shift before the picture is taken
     * @param presses the ids of the buttons and tabs that are pressed then, one after the other
     */
    record View(String name, Staff person, Place place, Optional<KeyCode> keys, List<String> presses) {
        View(String name, Staff person, Place place) {
            this(name, person, place, Optional.empty(), List.of());
        }

        View press(String... ids) {
            return new View(name, person, place, keys, List.of(ids));
        }

        View strike(KeyCode code) {
            return new View(name, person, place, Optional.of(code), presses);
        }

        boolean opens() {
            return keys.isPresent() || !presses.isEmpty();
        }
    }

    /** Two clerks sign the same invoice while the server is away; what the second one gets back needs attention. */
    private record Refusal(String invoiceId, Staff first, Staff second) {
        View view() {
            return new View("needs-attention", second, Place.of("attention"));
        }
    }

    /** The invoice that comes a second time: one that still lies with the post department, whose invoices the station knows. */
    static final int SENT_TWICE = 33;

    private static final Refusal REFUSED = new Refusal("demo-invoice-23", Staff.KULTUR_2, Staff.KULTUR_1);

    static final List<View> VIEWS = List.of(
            new View("scan-station", Staff.SCAN, Place.of("scan")),
            new View("batches", Staff.SCAN, Place.of("batches", "demo-batch-youth")),
            new View("batches-done", Staff.SCAN, Place.of("batches")).press("batches-done"),
            new View("throughput", Staff.SCAN, Place.of("throughput")),
            new View("scan-profiles", Staff.SCAN_2, Place.of("batches")).press("batches-profiles"),
            new View("learned-suppliers", Staff.SCAN, Place.of("learning")),
            new View("my-work", Staff.TIEFBAU_1, Place.of("work")),
            new View("invoice", Staff.TIEFBAU_1, Place.of("invoices", "demo-invoice-24")),
            new View("invoices", Staff.TIEFBAU_1, Place.of("invoices")),
            new View("register", Staff.AUDITOR, Place.of("register")),
            new View("register-of-a-clerk", Staff.TIEFBAU_1, Place.of("register")),
            new View("ordering", Staff.TIEFBAU_HEAD, Place.of("work")),
            new View("booking", Staff.BOOKKEEPER, Place.of("work")),
            new View("payment-runs", Staff.CASHIER_2, Place.of("runs")),
            new View("bank-entries", Staff.BOOKKEEPER, Place.of("statements")),
            new View("bank-statements", Staff.BOOKKEEPER, Place.of("statements")).press("statements-list"),
            new View("hand-over", Staff.BOOKKEEPER, Place.of("handovers")),
            new View("key-figures", Staff.AUDITOR, Place.of("figures")),
            new View("creditors", Staff.MASTER_DATA_2, Place.of("creditors")),
            new View("accounts", Staff.MASTER_DATA_1, Place.of("accounts")),
            new View("dunned", Staff.TIEFBAU_1, Place.of("invoices", "demo-invoice-27")),
            new View("retention", Staff.TIEFBAU_1, Place.of("invoices", CityParts.RETAINED)),
            new View("instalments", Staff.KULTUR_1, Place.of("invoices", CityParts.INSTALMENTS)),
            new View("payment-plan", Staff.TIEFBAU_1, Place.of("invoices", "demo-invoice-24")).press("parts-plan"),
            new View("order-lines", Staff.TIEFBAU_1, Place.of("invoices", "demo-invoice-30")),
            new View("final-invoice", Staff.KULTUR_1, Place.of("invoices", CityBilling.FINAL)),
            new View("billing", Staff.KULTUR_1, Place.of("invoices", CityBilling.FINAL)).press("billing-enter"),
            new View("orders", Staff.TIEFBAU_1, Place.of("orders")),
            new View("budgets", Staff.CHAMBERLAIN, Place.of("budgets")),
            new View("audit", Staff.AUDITOR, Place.of("invoices", "demo-invoice-00")).press("invoice-history"),
            new View("files", Staff.TIEFBAU_1, Place.of("files")),
            new View("file", Staff.TIEFBAU_1, Place.of("files", "demo-file-road")),
            new View("file-case", Staff.TIEFBAU_1, Place.of("files", "demo-file-road/case/demo-case-planning")),
            new View("file-document", Staff.TIEFBAU_2, Place.of("files", "demo-file-road/document/" + CityFiles.DRAFT)),
            new View("file-along", Staff.TIEFBAU_1, Place.of("files", "demo-file-road")).press("shelf-along"),
            new View("file-restricted", Staff.TIEFBAU_HEAD, Place.of("files", CityFiles.SEALED)),
            new View("file-access", Staff.TIEFBAU_HEAD, Place.of("files", CityFiles.SEALED)).press("file-who"),
            new View("file-past", Staff.TIEFBAU_1, Place.of("files", "demo-file-road")).press("file-travel"),
            new View("file-mail", Staff.TIEFBAU_2, Place.of("files", "demo-file-road/document/" + CityFiles.MAIL)),
            new View(
                            "file-annotations",
                            Staff.TIEFBAU_1,
                            Place.of("files", "demo-file-road/document/" + CityFiles.DRAFT))
                    .press("annotations-listed"),
            new View("file-letter", Staff.TIEFBAU_1, Place.of("files", "demo-file-road/document/" + CityFiles.LETTER)),
            new View(
                            "file-comparison",
                            Staff.TIEFBAU_1,
                            Place.of("files", "demo-file-road/document/" + CityFiles.DRAFT))
                    .press("document-versions", "compare-2"),
            new View("file-redaction", Staff.TIEFBAU_1, Place.of("files", "demo-file-road/document/" + CityFiles.DRAFT))
                    .strike(KeyCode.X),
            new View("file-letter-form", Staff.TIEFBAU_1, Place.of("files", "demo-file-road/case/demo-case-planning"))
                    .strike(KeyCode.B),
            new View("templates", Staff.REGISTRY, Place.of("templates")),
            new View("route-templates", Staff.REGISTRY, Place.of("templates")).press("templates-routes"),
            new View("letterheads", Staff.REGISTRY, Place.of("templates")).press("templates-heads"),
            new View("search", Staff.TIEFBAU_1, Place.of("search", "straße")),
            new View("search-empty", Staff.TIEFBAU_1, Place.of("search", "")),
            new View("file-plan", Staff.REGISTRY, Place.of("plan")),
            new View("disposal", Staff.REGISTRY, Place.of("disposal")),
            new View("disposal-offers", Staff.REGISTRY, Place.of("disposal")).press("disposal-offers"),
            new View("disposal-destroyed", Staff.REGISTRY, Place.of("disposal")).press("disposal-graves"),
            new View("data-protection", Staff.REGISTRY, Place.of("privacy")),
            new View("data-protection-places", Staff.REGISTRY, Place.of("privacy")).press("privacy-primary"),
            new View("people", Staff.ADMIN, Place.of("administration", Staff.TIEFBAU_HEAD.id())),
            new View("roles", Staff.ADMIN, Place.of("administration")).press("administration-roles"),
            new View("departments", Staff.ADMIN, Place.of("administration")).press("administration-departments"),
            new View("my-substitution", Staff.TIEFBAU_HEAD, Place.of("substitution")),
            REFUSED.view());

    /** Where they stand among the documents on the desk: after two letters. */
    private static final int EINVOICE = 2;

    private static final int TWIN = 3;

    /** Where it stands among the things that can be done with several files. */
    private static final int HOLD = 2;

    private static final String IMPORT = """
            Name;USt-IdNr.;Straße;PLZ;Ort;IBAN;BIC;Branche
            Haldenblick Druckerei OHG;;Zechenweg 4;44575;Castrop-Rauxel;;;Druck
            Lindenhof Gärtnerei GmbH;DE136695976;Am Anger 2;44579;Castrop-Rauxel;DE02120300000000202051;BYLADEM1001;Garten
            Ruhrtal Papier AG;DE136695975;Hafenstraße 9;45356;Essen;;;Papier
            Emscher Kies KG;;;;Herne;DE02120300000000202052;;Baustoffe
            ;;;;;;;ohne Namen
            Möwenstein Straßenbau eG;;Uferweg 11;44581;Castrop-Rauxel;DE89370400440532013000;;Bau
            """;

    /** Long enough for a page to be fetched and drawn on a slow machine. */
    private static final long SETTLE_MILLIS = 1_500;

    /** Reading two pages takes some seconds; half a minute without a result is shown as it is. */
    private static final int MOST_WAITS = 20;

    private final Kontor kontor;
    private final CityHall hall;
    private final Path folder;
    private final App app;
    private final Stage stage;
    private final PreparedFiles files;
    private final List<Path> letters;

    /**
     * Call it on any thread but JavaFX's.
     *
     * @param files what the desktop's dialogs for files answer
     * @param letters scanned letters for the scan station
     */
    Pictures(Rehearsal.Desktop desktop, CityHall hall, PreparedFiles files, List<Path> letters, Path folder)
            throws IOException {
        kontor = desktop.kontor();
        app = desktop.app();
        stage = desktop.stage();
        this.hall = hall;
        this.files = files;
        this.letters = List.copyOf(letters);
        this.folder = Files.createDirectories(folder);
    }

    /**
     * Views, light and dark, in every size.
     *
     * @param names those of {@link #VIEWS} that are wanted, {@code scanning} for the work at the scan station, and {@code files-together} for
     *     several files at once; all there are where there is none
     */
    void take(List<String> names) throws Exception {
        settle();
        if (names.isEmpty()) {
            shoot("sign-in");
        }
        if (names.isEmpty() || names.contains("scanning")) {
            scan();
            check();
        }
        if (names.isEmpty()) {
            importing();
            refuse();
        }
        if (names.isEmpty() || names.contains("files-together")) {
            together();
        }
        List<View> wanted = VIEWS.stream()
                .filter(view -> names.isEmpty() || names.contains(view.name()))
                .toList();
        for (View view : wanted) {
            signIn(view.person());
            go(view.place());
            view.keys().ifPresent(code -> key(code, true, true));
            view.presses().forEach(this::press);
            settle();
            shoot(view.name());
            if (view.opens()) {
                escape();
            }
        }
    }

    /** Two letters and an electronic invoice on the scan station, read and ready to be checked. */
    private void scan() throws Exception {
        signIn(Staff.SCAN);
        go(Place.of("scan"));
        letters.forEach(files::choose);
        FxThread.run(() -> ((ButtonBase) stage.getScene().lookup("#start .accent")).fire());
        settle();
        for (int i = 0; i < MOST_WAITS && !isRead(); i++) {
            settle();
        }
        shoot("scan-documents");
        FxThread.run(() -> ((ScrollPane) stage.getScene().lookup(".scan-fields .scroll-pane")).setVvalue(1));
        shoot("scan-line-items");
        select(EINVOICE);
        for (int i = 0; i < MOST_WAITS && !showsEInvoice(); i++) {
            settle();
        }
        shoot("scan-e-invoice");
        FxThread.run(() -> ((ScrollPane) stage.getScene().lookup(".letter-desk")).setVvalue(1));
        shoot("scan-e-invoice-end");
        select(TWIN);
        for (int i = 0; i < MOST_WAITS && !isRead(); i++) {
            settle();
        }
        key(KeyCode.ENTER, true, false);
        for (int i = 0; i < MOST_WAITS && !shows("#twins"); i++) {
            settle();
        }
        shoot("scan-duplicate");
        escape();
        key(KeyCode.F9, true, false);
        settle();
        shoot("scan-mailbox");
        escape();
    }

    /** A batch that another person scanned, while its pages are compared with the paper. */
    private void check() throws Exception {
        signIn(Staff.SCAN_2);
        go(Place.of("batches", "demo-batch-youth"));
        press("batch-primary");
        for (int i = 0; i < MOST_WAITS && !shows("#batch-next"); i++) {
            settle();
        }
        press("batch-next");
        for (int i = 0; i < MOST_WAITS && !shows("#check-bar"); i++) {
            settle();
        }
        shoot("scan-check");
    }

    /** What can be done with all files that were touched last, and with which it cannot. */
    private void together() throws Exception {
        signIn(Staff.REGISTRY);
        go(Place.of("files"));
        press("shelf-files");
        FxThread.run(() -> ((TableView<?>) stage.getScene().lookup(".efile-list"))
                .getSelectionModel()
                .selectAll());
        settle();
        press("bulk-primary");
        FxThread.run(() -> ((ComboBox<?>) stage.getScene().lookup("#bulk-deed"))
                .getSelectionModel()
                .select(HOLD));
        settle();
        shoot("files-together");
        escape();
    }

    private void select(int document) {
        FxThread.run(() -> ((ListView<?>) stage.getScene().lookup("#documents"))
                .getSelectionModel()
                .select(document));
        settle();
    }

    private boolean shows(String selector) {
        return FxThread.call(() -> {
            Node node = stage.getScene().lookup(selector);
            return node != null && node.isVisible();
        });
    }

    private void key(KeyCode code, boolean control, boolean shift) {
        FxThread.run(() -> Event.fireEvent(
                stage.getScene(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", code.getName(), code, shift, control, false, false)));
    }

    private void escape() {
        FxThread.run(() -> Event.fireEvent(
                stage.getScene().lookup(".overlay"),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
        settle();
    }

    /** A file of creditors with something of everything: new, changed, unchanged and faulty lines. */
    private void importing() throws Exception {
        Path file = Files.createTempDirectory("kontor-import").resolve("Kreditoren.csv");
        Files.write(file, IMPORT.getBytes(StandardCharsets.UTF_8));
        signIn(Staff.MASTER_DATA_1);
        go(Place.of("creditors"));
        files.choose(file);
        key(KeyCode.I, true, false);
        settle();
        shoot("creditor-import");
        escape();
    }

    private boolean showsEInvoice() {
        return FxThread.call(() -> stage.getScene().lookup("#einvoice-find") != null);
    }

    private boolean isRead() {
        return FxThread.call(() ->
                stage.getScene().lookup("#field-" + FieldName.GROSS_TOTAL.key()) instanceof TextField field
                        && !field.getText().isBlank());
    }

    private void signIn(Staff person) throws Exception {
        var request = new SignIn.Request(hall.address(), person.login(), Staff.PASSWORD);
        if (!(kontor.signIn().signIn(request) instanceof SignIn.Result.SignedIn(var session, var offline))) {
            throw new IOException(person + " cannot sign in.");
        }
        FxThread.call(() -> app.desktop().enter(session));
        settle();
    }

    private void go(Place place) {
        FxThread.run(() -> app.desktop().go(place));
        settle();
    }

    private void press(String id) {
        FxThread.run(() -> {
            Optional<Tab> tab = stage.getScene().getRoot().lookupAll(".tab-pane").stream()
                    .flatMap(node -> ((TabPane) node).getTabs().stream())
                    .filter(one -> id.equals(one.getId()))
                    .findFirst();
            if (tab.isPresent()) {
                tab.get().getTabPane().getSelectionModel().select(tab.get());
                return;
            }
            if (!(stage.getScene().lookup("#" + id) instanceof ButtonBase button) || button.isDisabled()) {
                throw new IllegalStateException("There is no " + id + " to press.");
            }
            button.fire();
        });
        settle();
    }

    private void refuse() throws Exception {
        Place invoice = Place.of("invoices", REFUSED.invoiceId());
        signIn(REFUSED.second());
        go(invoice);
        hall.stop();
        press("invoice-primary");
        hall.start();
        signIn(REFUSED.first());
        go(invoice);
        press("invoice-primary");
    }

    private void shoot(String name) throws Exception {
        for (Theme theme : Theme.values()) {
            for (Size size : Size.ALL) {
                FxThread.call(() -> {
                    app.look().themeProperty().set(theme);
                    stage.setWidth(size.width());
                    stage.setHeight(size.height());
                    return size;
                });
                settle();
                Path file = folder.resolve("%s-%s-%dx%d.png"
                        .formatted(name, theme.name().toLowerCase(Locale.ROOT), size.width(), size.height()));
                Png.write(FxThread.call(() -> picture(stage.getScene(), size)), file);
                System.err.println(file);
            }
        }
    }

    private static WritableImage picture(Scene scene, Size size) {
        return scene.snapshot(new WritableImage(size.width(), size.height()));
    }

    /** Lets what runs in the background arrive on the screen. */
    private static void settle() {
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(SETTLE_MILLIS, TimeUnit.MILLISECONDS))
                .join();
    }
}
