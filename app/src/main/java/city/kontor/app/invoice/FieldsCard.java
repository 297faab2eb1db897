package city.kontor.app.invoice;

import city.kontor.app.kit.ConfidenceField;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.MailWords;
import city.kontor.app.kit.PageFields;
import city.kontor.app.kit.Texts;
import city.kontor.invoice.MailOrigin;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the invoice says, beside its page: each field shows how sure its reading is until somebody corrects it. */
final class FieldsCard extends VBox {
    private static final List<Field> MORE = List.of(
            Field.VAT_ID, Field.TAX_NUMBER, Field.BIC, Field.ORDER_REFERENCE, Field.CUSTOMER_NUMBER, Field.LEITWEG_ID);

    private final Texts texts;
    private final Kit kit;
    private final FieldsModel model;
    private final Map<Field, ConfidenceField> fields = new EnumMap<>(Field.class);
    private final CreditorField creditor;
    private final FormGrid more = new FormGrid();
    private final Label origin = new Label();
    private final Hyperlink moreLink = new Hyperlink();

    FieldsCard(Kit kit, InvoiceFormModel form, PageFields pages) {
        this.kit = kit;
        this.texts = kit.texts().beside(FieldsCard.class);
        this.model = form.fields();
        getStyleClass().addAll("card-box", "fields-card");
        for (Field field : Field.values()) {
            fields.put(field, field(field, pages));
        }
        creditor = new CreditorField(kit, form);
        var title = new Label(texts.get("fields.title"));
        title.getStyleClass().add("card-title");
        var grid = new FormGrid()
                .row(label(Field.SELLER_NAME), of(Field.SELLER_NAME))
                .row(texts.get("field.CREDITOR"), creditor)
                .row(texts.get("fields.number"), side(of(Field.NUMBER), of(Field.ISSUE_DATE)))
                .row(texts.get("fields.totals"), side(of(Field.NET), of(Field.TAX), of(Field.GROSS)))
                .row(label(Field.DUE_DATE), of(Field.DUE_DATE))
                .row(texts.get("fields.discount"), discount())
                .row(label(Field.IBAN), of(Field.IBAN))
                .row(label(Field.SUBJECT), of(Field.SUBJECT));
        MORE.forEach(field -> more.row(label(field), of(field)));
        more.managedProperty().bind(more.visibleProperty());
        moreLink.setOnAction(event -> showMore(!more.isVisible()));
        showMore(false);
        origin.getStyleClass().add("field-word");
        origin.setId("invoice-origin");
        origin.setGraphic(new FontIcon(Feather.MAIL));
        origin.setWrapText(true);
        origin.setMinHeight(Region.USE_PREF_SIZE);
        origin.managedProperty().bind(origin.visibleProperty());
        getChildren().addAll(title, origin, grid, more, moreLink);
    }

    /** Shows what the invoice says now, with the readings that still hold. */
    void show(InvoiceView view) {
        boolean editable = view.editable();
        Optional<MailOrigin> mail = view.detail().documents().mail();
        origin.setVisible(mail.isPresent());
        origin.setText(mail.map(each -> new MailWords(texts).of(each.sender(), each.subject(), each.received()))
                .orElse(""));
        for (Field field : Field.values()) {
            ConfidenceField control = of(field);
            String value = model.value(field).get();
            control.valueProperty().set(value);
            model.reading(field).ifPresent(control::read);
            control.editor().setEditable(editable);
            control.pseudoClassStateChanged(ReadOnly.CLASS, !editable);
        }
        creditor.show(view, editable);
    }

    /** Whether something stands in a field that is not of its kind. */
    boolean isWrong() {
        return fields.values().stream().anyMatch(ConfidenceField::isWrong);
    }

    void focusFirst() {
        of(Field.SELLER_NAME).editor().requestFocus();
    }

    private ConfidenceField field(Field field, PageFields pages) {
        var control = new ConfidenceField(kit.texts(), field.kind());
        control.setAccessibleText(label(field));
        control.editor().setId("field-" + field.name());
        control.valueProperty().bindBidirectional(model.value(field));
        pages.add(control);
        return control;
    }

    private Node discount() {
        var percent = of(Field.DISCOUNT_PERCENT);
        return side(percent, word("fields.discount.percent"), of(Field.DISCOUNT_UNTIL));
    }

    private Label word(String key) {
        var label = new Label(texts.get(key));
        label.getStyleClass().add("field-word");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Node side(Node... nodes) {
        var box = new HBox(8, nodes);
        Stream.of(nodes)
                .filter(ConfidenceField.class::isInstance)
                .map(ConfidenceField.class::cast)
                .forEach(field -> {
                    HBox.setHgrow(field, Priority.ALWAYS);
                    field.setMinWidth(field.getMinWidth() > 0 ? field.getMinWidth() : 76);
                });
        return box;
    }

    private void showMore(boolean shown) {
        more.setVisible(shown);
        moreLink.setText(texts.get(shown ? "fields.less" : "fields.more"));
    }

    private String label(Field field) {
        return texts.get("field." + field.name());
    }

    private ConfidenceField of(Field field) {
        return Objects.requireNonNull(fields.get(field));
    }
}
