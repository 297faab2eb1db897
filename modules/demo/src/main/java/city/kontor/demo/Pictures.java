package city.kontor.demo;

import city.kontor.app.App;
import city.kontor.app.kit.Place;
import city.kontor.app.screens.Png;
import city.kontor.app.screens.ScreenShots.Size;
import city.kontor.app.theme.Theme;
import city.kontor.capture.FieldName;
import city.kontor.demo.city.Staff;
import city.kontor.demo.tour.PreparedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

/** Takes pictures of the real desktop at work on the demo city: people sign in, go to their places, and are shown. */
final class Pictures {
    /** The invoice that comes a second time: one that still lies with the post department, whose invoices the station knows. */
    static final int SENT_TWICE = 33;

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

    private static final String SCANNING = "scanning";
    private static final String TOGETHER = "files-together";
    private static final String ATTENTION = "needs-attention";

    private final Hands hands;
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
        hands = new Hands(desktop);
        app = desktop.app();
        stage = desktop.stage();
        this.hall = hall;
        this.files = files;
        this.letters = List.copyOf(letters);
        this.folder = Files.createDirectories(folder);
    }

    /** The names that stand for no picture. */
    static List<String> unknown(List<String> names) {
        return names.stream().filter(name -> !names().contains(name)).toList();
    }

    /** What can be asked for by name: single views, and the scenes that need some work before they are seen. */
    static List<String> names() {
        return Stream.concat(Stream.of(SCANNING, TOGETHER), View.ALL.stream().map(View::name))
                .toList();
    }

    /**
     * Views, light and dark, in every size.
     *
     * @param names those of {@link #names()} that are wanted; all there are where there is none
     */
    void take(List<String> names) throws Exception {
        Hands.settle();
        if (names.isEmpty()) {
            shoot("sign-in");
        }
        if (names.isEmpty() || names.contains(SCANNING)) {
            scan();
            check();
        }
        if (names.isEmpty()) {
            importing();
        }
        if (names.isEmpty() || names.contains(ATTENTION)) {
            refuse();
        }
        if (names.isEmpty() || names.contains(TOGETHER)) {
            together();
        }
        List<View> wanted = View.ALL.stream()
                .filter(view -> names.isEmpty() || names.contains(view.name()))
                .toList();
        for (View view : wanted) {
            signIn(view.person());
            hands.go(view.place());
            view.keys().ifPresent(code -> hands.key(code, true, true));
            view.presses().forEach(hands::press);
            Hands.settle();
            shoot(view.name());
            if (view.opens()) {
                hands.escape();
            }
        }
    }

    /** Two letters and an electronic invoice on the scan station, read and ready to be checked. */
    private void scan() throws Exception {
        signIn(Staff.SCAN);
        hands.go(Place.of("scan"));
        letters.forEach(files::choose);
        FxThread.run(() -> ((ButtonBase) stage.getScene().lookup("#start .accent")).fire());
        Hands.settle();
        hands.until(this::isRead);
        shoot("scan-documents");
        FxThread.run(() -> ((ScrollPane) stage.getScene().lookup(".scan-fields .scroll-pane")).setVvalue(1));
        shoot("scan-line-items");
        select(EINVOICE);
        hands.until(() -> hands.shows("#einvoice-find"));
        shoot("scan-e-invoice");
        FxThread.run(() -> ((ScrollPane) stage.getScene().lookup(".letter-desk")).setVvalue(1));
        shoot("scan-e-invoice-end");
        select(TWIN);
        hands.until(this::isRead);
        hands.key(KeyCode.ENTER, true, false);
        hands.until(() -> hands.shows("#twins"));
        shoot("scan-duplicate");
        hands.escape();
        hands.key(KeyCode.F9, true, false);
        Hands.settle();
        shoot("scan-mailbox");
        hands.escape();
    }

    /** A batch that another person scanned, while its pages are compared with the paper. */
    private void check() throws Exception {
        signIn(Staff.SCAN_2);
        hands.go(Place.of("batches", "demo-batch-youth"));
        hands.press("batch-primary");
        hands.until(() -> hands.shows("#batch-next"));
        hands.press("batch-next");
        hands.until(() -> hands.shows("#check-bar"));
        shoot("scan-check");
    }

    /** What can be done with all files that were touched last, and with which it cannot. */
    private void together() throws Exception {
        signIn(Staff.REGISTRY);
        hands.go(Place.of("files"));
        hands.press("shelf-files");
        FxThread.run(() -> ((TableView<?>) stage.getScene().lookup(".efile-list"))
                .getSelectionModel()
                .selectAll());
        Hands.settle();
        hands.press("bulk-primary");
        FxThread.run(() -> ((ComboBox<?>) stage.getScene().lookup("#bulk-deed"))
                .getSelectionModel()
                .select(HOLD));
        Hands.settle();
        shoot("files-together");
        hands.escape();
    }

    private void select(int document) {
        FxThread.run(() -> ((ListView<?>) stage.getScene().lookup("#documents"))
                .getSelectionModel()
                .select(document));
        Hands.settle();
    }

    /** A file of creditors with something of everything: new, changed, unchanged and faulty lines. */
    private void importing() throws Exception {
        Path file = Files.createTempDirectory("kontor-import").resolve("Kreditoren.csv");
        Files.write(file, IMPORT.getBytes(StandardCharsets.UTF_8));
        signIn(Staff.MASTER_DATA_1);
        hands.go(Place.of("creditors"));
        files.choose(file);
        hands.key(KeyCode.I, true, false);
        Hands.settle();
        shoot("creditor-import");
        hands.escape();
    }

    private boolean isRead() {
        return FxThread.call(() ->
                stage.getScene().lookup("#field-" + FieldName.GROSS_TOTAL.key()) instanceof TextField field
                        && !field.getText().isBlank());
    }

    private void signIn(Staff person) throws Exception {
        hands.signIn(hall.address(), person);
    }

    private void refuse() throws Exception {
        Place invoice = Place.of("invoices", View.REFUSED);
        signIn(View.REFUSED_TO);
        hands.go(invoice);
        hall.stop();
        hands.press("invoice-primary");
        hall.start();
        signIn(Staff.KULTUR_2);
        hands.go(invoice);
        hands.press("invoice-primary");
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
                Hands.settle();
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
}
