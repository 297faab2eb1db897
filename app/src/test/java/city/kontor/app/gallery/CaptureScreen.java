package city.kontor.app.gallery;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Card;
import city.kontor.app.kit.ConfidenceField;
import city.kontor.app.kit.DetailPane;
import city.kontor.app.kit.FieldKind;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.PageFields;
import city.kontor.app.kit.PagePicture;
import city.kontor.app.kit.PageViewer;
import city.kontor.app.kit.Pictures;
import city.kontor.app.kit.Screen;
import city.kontor.app.kit.ScreenHeader;
import city.kontor.app.kit.Thumbnail;
import city.kontor.app.kit.Thumbnails;
import city.kontor.app.kit.Tone;
import city.kontor.capture.FieldValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** How a page stands beside the fields that were read from it. */
public final class CaptureScreen implements Screen {
    public final PageViewer viewer;
    public final Thumbnails strip;
    public final ObservableList<Thumbnail> pages;
    public final ConfidenceField number;
    public final ConfidenceField gross;
    public final ConfidenceField iban;
    private final Node view;
    private final List<Action> actions;

    public CaptureScreen(Kit kit) {
        PagePicture page = Paper.invoice(200);
        Image small = Pictures.small(page.image(), 150, new QuietProgress());
        viewer = new PageViewer(kit.texts(), kit.tasks());
        var fields = new PageFields(viewer, wanted -> {});
        var grid = new FormGrid();
        field(kit, grid, fields, "Rechnungssteller", FieldKind.TEXT, "Tiefbau Hagemann & Söhne", .97, page, "Hagemann");
        number = field(
                kit, grid, fields, "Rechnungsnummer", FieldKind.TEXT, "RE-2026-10412", .98, page, "RE-2026-10412");
        field(kit, grid, fields, "Rechnungsdatum", FieldKind.DATE, "2026-11-03", .95, page, "03.11.2026");
        field(kit, grid, fields, "Fällig am", FieldKind.DATE, "2026-12-03", .74, page, "03.12.2026");
        iban = field(kit, grid, fields, "IBAN", FieldKind.IBAN, "DE89370400440532013001", .55, page, "DE89");
        field(kit, grid, fields, "Netto", FieldKind.AMOUNT, "10487.06", .99, page, "10.487,06");
        field(kit, grid, fields, "Umsatzsteuer", FieldKind.AMOUNT, "1992.54", .93, page, "1.992,54");
        gross = field(kit, grid, fields, "Bruttobetrag", FieldKind.AMOUNT, "12479.60", .99, page, "12.479,60");
        var order = new ConfidenceField(kit.texts(), FieldKind.TEXT);
        order.complain("Ohne Bestellnummer geht die Rechnung an das Amt zur Klärung.");
        grid.row("Bestellnummer", order);
        fields.add(order);
        viewer.show(page);
        viewer.pages(1, 3, wanted -> {});
        fields.pageShown(1);

        pages = FXCollections.observableArrayList(IntStream.rangeClosed(1, 6)
                .mapToObj(i -> new Thumbnail(
                        "page-" + i,
                        new SimpleObjectProperty<>(i == 6 ? Optional.empty() : Optional.of(small)),
                        i == 4 ? "Seite 4 · leer?" : "Seite " + i,
                        i == 4 ? Tone.WARNING : Tone.NEUTRAL,
                        i == 1 || i == 4))
                .toList());
        strip = new Thumbnails(kit.texts(), pages);
        strip.setOnMove(this::move);
        strip.setOnDelete(pages::removeAll);
        strip.getSelectionModel().select(0);
        var split = new SplitPane(viewer, new DetailPane(new Card("Rechnungsdaten", grid)));
        split.setDividerPositions(0.5);
        HBox.setHgrow(split, Priority.ALWAYS);
        var body = new HBox(strip, split);
        VBox.setVgrow(body, Priority.ALWAYS);
        var release = Action.of(
                        "Freigeben", Feather.CHECK, () -> kit.notices().done("Rechnung RE-2026-10412 freigegeben."))
                .keys("Shortcut+Enter");
        var scan = Action.of(
                        "Scannen",
                        Feather.PRINTER,
                        () -> kit.notices()
                                .say(
                                        Tone.WARNING,
                                        "Der Scanner antwortet nicht. Bitte prüfen Sie, ob er eingeschaltet ist."))
                .keys("F9");
        var delete = Action.of(
                "Löschen",
                Feather.TRASH_2,
                () -> kit.dialogs()
                        .confirmDanger(
                                "Dokument löschen?",
                                "3 Seiten werden gelöscht. Das Original in der Warteschlange bleibt erhalten.",
                                "Löschen",
                                () -> {}));
        actions = List.of(release, scan, delete);
        var header = new ScreenHeader("Erfassung", List.of(delete, scan), release);
        header.setSubtitle("Dokument 2 von 14");
        view = new VBox(header, body);
    }

    private void move(Thumbnails.Move move) {
        var rest = new ArrayList<>(pages);
        rest.removeAll(move.pages());
        int before = (int) pages.subList(0, move.before()).stream()
                .filter(page -> !move.pages().contains(page))
                .count();
        rest.addAll(before, move.pages());
        pages.setAll(rest);
        strip.select(move.pages());
    }

    private static ConfidenceField field(
            Kit kit,
            FormGrid grid,
            PageFields fields,
            String label,
            FieldKind kind,
            String value,
            double confidence,
            PagePicture page,
            String word) {
        var field = new ConfidenceField(kit.texts(), kind);
        grid.row(label, field);
        fields.add(field);
        field.read(new FieldValue(value, confidence, 1, Paper.box(page, word)));
        return field;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public List<Action> actions() {
        return actions;
    }
}
