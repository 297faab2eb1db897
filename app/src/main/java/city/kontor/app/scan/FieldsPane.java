package city.kontor.app.scan;

import city.kontor.app.kit.MailWords;
import city.kontor.app.kit.PageFields;
import city.kontor.app.kit.StatusBadge;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Tone;
import city.kontor.capture.FieldName;
import city.kontor.capture.draft.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What was read of the chosen document. Fields that need a look stand first; they stay there while the operator works
 * on them, so that nothing jumps under her hands.
 */
final class FieldsPane extends VBox {
    private static final double LEAST_WIDTH = 344;
    private static final double MOST_WIDTH = 440;
    private static final double SHARE = 0.26;

    private static final Map<String, List<FieldName>> SECTIONS = new LinkedHashMap<>();

    static {
        SECTIONS.put(
                "section.invoice",
                List.of(
                        FieldName.INVOICE_NUMBER,
                        FieldName.ISSUE_DATE,
                        FieldName.DUE_DATE,
                        FieldName.ORDER_REFERENCE,
                        FieldName.LEITWEG_ID));
        SECTIONS.put(
                "section.amounts",
                List.of(FieldName.NET_TOTAL, FieldName.TAX_TOTAL, FieldName.GROSS_TOTAL, FieldName.CURRENCY));
        SECTIONS.put(
                "section.seller",
                List.of(
                        FieldName.SELLER_NAME,
                        FieldName.SELLER_VAT_ID,
                        FieldName.SELLER_TAX_NUMBER,
                        FieldName.IBAN,
                        FieldName.BIC));
    }

    private final Texts texts;
    private final ScanStationModel model;
    private final PagePane pagePane;
    private final Label title = new Label();
    private final Label origin = new Label();
    private final StatusBadge badge = new StatusBadge(Tone.NEUTRAL, "");
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final InvalidationListener onHead = changed -> showHead();
    private final InvalidationListener onReadings = changed -> readingsChanged();
    private final List<FieldRow> rows = new ArrayList<>();
    private Optional<DocumentModel> document = Optional.empty();
    private Optional<DocumentModel> builtFor = Optional.empty();
    private Optional<DepartmentRow> department = Optional.empty();
    private boolean wantsFocus;

    FieldsPane(Texts texts, ScanStationModel model, PagePane pagePane) {
        this.texts = texts;
        this.model = model;
        this.pagePane = pagePane;
        getStyleClass().add("scan-fields");
        setMinWidth(LEAST_WIDTH);
        title.getStyleClass().add("scan-fields-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var head = new HBox(12, title, badge);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("page-bar");
        content.getStyleClass().add("scan-fields-content");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        origin.getStyleClass().add("scan-origin");
        origin.setId("document-origin");
        origin.setGraphic(new FontIcon(Feather.MAIL));
        origin.setWrapText(true);
        origin.setMinHeight(USE_PREF_SIZE);
        origin.setMaxWidth(Double.MAX_VALUE);
        origin.managedProperty().bind(origin.visibleProperty());
        getChildren().addAll(head, origin, scroll);
        model.selectedProperty().addListener((property, before, now) -> watch(now));
        watch(model.selectedProperty().get());
    }

    /** Takes its share of that width. */
    void fit(ReadOnlyDoubleProperty width) {
        prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.clamp(width.get() * SHARE, LEAST_WIDTH, MOST_WIDTH), width));
    }

    /** Puts the keyboard into the first field that needs a look, as soon as there are fields. */
    void focusFirstOpen() {
        wantsFocus = rows.isEmpty();
        rows.stream()
                .filter(row -> row.model().standing().isOpen())
                .findFirst()
                .or(() -> rows.stream().findFirst())
                .ifPresent(this::focus);
    }

    /** Puts the keyboard into the next field that needs a look after this one. */
    private void focusNextOpen(FieldModel after) {
        int index = indexOf(after);
        Stream.concat(rows.stream().skip(index + 1L), rows.stream().limit(Math.max(index, 0)))
                .filter(row -> row.model().standing().isOpen())
                .findFirst()
                .or(() -> rows.stream().skip(index + 1L).findFirst())
                .ifPresent(this::focus);
    }

    /**
     * Puts the keyboard into the next field that needs a look, below the one where it is; false where there is none.
     */
    boolean focusOpenBelow() {
        int index = -1;
        for (int i = 0; i < rows.size(); i++) {
            index = rows.get(i).control().editor().isFocused() ? i : index;
        }
        Optional<FieldRow> next = rows.stream()
                .skip(index + 1L)
                .filter(row -> row.model().standing().isOpen())
                .findFirst();
        next.ifPresent(this::focus);
        return next.isPresent();
    }

    private int indexOf(FieldModel field) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).model().equals(field)) {
                return i;
            }
        }
        return -1;
    }

    private void focus(FieldRow row) {
        row.control().editor().requestFocus();
        row.control().editor().selectAll();
    }

    private void watch(Optional<DocumentModel> now) {
        document.ifPresent(before -> {
            before.titleProperty().removeListener(onHead);
            before.stateProperty().removeListener(onHead);
            before.readingsProperty().removeListener(onReadings);
        });
        document = now;
        builtFor = Optional.empty();
        document.ifPresent(each -> {
            each.titleProperty().addListener(onHead);
            each.stateProperty().addListener(onHead);
            each.readingsProperty().addListener(onReadings);
        });
        showHead();
        build();
    }

    private void showHead() {
        title.setText(document.map(each -> each.titleProperty().get()).orElse(""));
        Optional<Origin> mail = document.flatMap(DocumentModel::mail);
        origin.setVisible(mail.isPresent());
        origin.setText(mail.map(this::origin).orElse(""));
        badge.setVisible(document.isPresent());
        document.ifPresent(each -> badge.show(
                each.state().tone(), texts.get("state." + each.state().name())));
    }

    private String origin(Origin mail) {
        return new MailWords(texts).of(mail.sender(), mail.subject(), mail.received());
    }

    /** The form is built when the fields are first known; afterwards its rows follow their fields. */
    private void readingsChanged() {
        boolean known = document.filter(DocumentModel::hasFields).isPresent();
        if (known && !builtFor.equals(document)) {
            boolean inside = hasFocusInside();
            build();
            if (wantsFocus || inside) {
                focusFirstOpen();
            }
        }
    }

    private boolean hasFocusInside() {
        Node node = getScene() == null ? null : getScene().getFocusOwner();
        while (node != null) {
            if (node.equals(this)) {
                return true;
            }
            node = node.getParent();
        }
        return false;
    }

    private void build() {
        rows.forEach(FieldRow::close);
        rows.clear();
        department.ifPresent(DepartmentRow::close);
        department = Optional.empty();
        content.getChildren().clear();
        scroll.setVvalue(0);
        if (document.isEmpty()) {
            return;
        }
        DocumentModel shown = document.get();
        if (!shown.hasFields()) {
            content.getChildren().add(waiting());
            return;
        }
        builtFor = document;
        var pageFields = new PageFields(pagePane.viewer(), pagePane::turnTo);
        pagePane.setOnShown(pageFields::pageShown);
        List<FieldModel> open = shown.open();
        content.getChildren().add(open.isEmpty() ? allSure() : section("section.open", open, shown));
        var departmentRow = new DepartmentRow(texts, model, shown);
        department = Optional.of(departmentRow);
        content.getChildren().add(departmentRow);
        SECTIONS.forEach((key, names) -> {
            var fields = new ArrayList<FieldModel>();
            names.forEach(name -> {
                fields.add(shown.field(name));
                if (name == FieldName.TAX_TOTAL) {
                    // Net and tax stand side by side, the totals first and then each rate below them.
                    shown.taxes().forEach(line -> {
                        fields.add(line.net());
                        fields.add(line.tax());
                    });
                }
            });
            fields.removeAll(open);
            if (!fields.isEmpty()) {
                content.getChildren().add(section(key, fields, shown));
            }
        });
        shown.readingProperty()
                .get()
                .map(DocumentReading::lines)
                .filter(lines -> !lines.isEmpty())
                .ifPresent(lines -> content.getChildren().add(LinesSection.of(texts, lines)));
        rows.forEach(row -> pageFields.add(row.control()));
        model.selectedPageProperty()
                .get()
                .map(shown.pages()::indexOf)
                .filter(index -> index >= 0)
                .ifPresent(index -> pageFields.pageShown(index + 1));
    }

    private Node section(String key, List<FieldModel> fields, DocumentModel shown) {
        var heading = new Label(texts.get(key, fields.size()));
        heading.getStyleClass().add("scan-section-title");
        var grid = new FieldGrid();
        for (FieldModel field : fields) {
            var row = new FieldRow(texts, field, this::focusNextOpen);
            rows.add(row);
            boolean wide = key.equals("section.open") || FieldGrid.isWide(field);
            grid.add(label(field, shown), row.control(), wide);
        }
        var box = new VBox(8, heading, grid);
        box.getStyleClass().add("scan-section");
        if (key.equals("section.open")) {
            box.getStyleClass().add("scan-section-open");
        }
        return box;
    }

    private String label(FieldModel field, DocumentModel shown) {
        return shown.taxes().stream()
                .filter(line -> line.net().equals(field) || line.tax().equals(field))
                .findFirst()
                .map(line -> texts.get(
                        line.net().equals(field) ? "field.rate.net" : "field.rate.tax",
                        line.ratePercent().replace('.', ',')))
                .orElseGet(() -> texts.get("field." + field.key()));
    }

    private Node allSure() {
        var words = new Label(texts.get("fields.allSure"));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var box = new HBox(10, new FontIcon(Feather.CHECK_CIRCLE), words);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("scan-all-sure");
        return box;
    }

    private Node waiting() {
        var words = new Label(texts.get("fields.waiting"));
        words.setWrapText(true);
        words.getStyleClass().add("empty-text");
        var box = new VBox(words);
        box.getStyleClass().add("scan-section");
        return box;
    }
}
