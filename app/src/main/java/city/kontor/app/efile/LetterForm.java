package city.kontor.app.efile;

import city.kontor.app.kit.Choice;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Kit;
import city.kontor.app.kit.Texts;
import city.kontor.efile.Letter;
import city.kontor.efile.LetterBlock;
import city.kontor.efile.LetterSheet;
import city.kontor.efile.LetterTemplate;
import city.kontor.efile.Letterhead;
import city.kontor.efile.Participant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.TraversalDirection;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is typed for one letter, and beside it the letter as it will be printed. */
final class LetterForm extends HBox {
    private static final double WIDTH = 1040;
    private static final double HEIGHT = 620;
    private static final double FORM = 440;

    private final Texts texts;
    private final LetterDesk desk;
    private final Letterhead head;
    private final Choice<LetterTemplate> template;
    private final TextField title = new TextField();
    private final TextArea recipient = new TextArea();
    private final TextField salutation = new TextField();
    private final DatePicker dated;
    private final TextField phone = new TextField();
    private final CheckBox coSign;
    private final Map<String, TextArea> blocks = new LinkedHashMap<>();
    private final VBox open = new VBox(12);
    private final LetterPreview preview;
    private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper(false);

    /** @param before what was written so far; empty for a new letter */
    LetterForm(Kit kit, LetterDesk desk, Letterhead head, Optional<Letter> before) {
        super(16);
        this.texts = kit.texts().beside(LetterForm.class);
        this.desk = desk;
        this.head = head;
        template = new Choice<>(texts.get("letter.template"), desk.templates(), LetterTemplate::name)
                .with(desk.templates().getFirst());
        template.setId("letter-template");
        dated = new DatePicker(
                before.map(letter -> LocalDate.parse(letter.dated())).orElseGet(desk.parts()::today));
        coSign = new CheckBox(texts.get("letter.coSign"));
        coSign.setId("letter-co-sign");
        title.setId("letter-title");
        recipient.setId("letter-recipient");
        salutation.setId("letter-salutation");
        recipient.setPrefRowCount(5);
        tabGoesOn(recipient);
        preview = new LetterPreview(kit, () -> Optional.of(sheet()));
        before.ifPresentOrElse(this::fill, this::begin);
        var form = new VBox(12, grid(before.isEmpty()), open);
        if (before.isEmpty()) {
            form.getChildren().add(coSign);
        }
        form.getStyleClass().add("letter-form");
        var scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setMinWidth(FORM);
        scroll.setPrefWidth(FORM);
        HBox.setHgrow(preview, Priority.ALWAYS);
        setPrefSize(WIDTH, HEIGHT);
        getChildren().addAll(scroll, preview);
        template.valueProperty().addListener((property, was, now) -> {
            if (title.getText().isBlank() || title.getText().equals(was.name())) {
                title.setText(now.name());
            }
            showBlocks(List.of());
            changed();
        });
        Stream.of(title, salutation, phone)
                .forEach(field -> field.textProperty().addListener((property, was, now) -> changed()));
        recipient.textProperty().addListener((property, was, now) -> changed());
        dated.valueProperty().addListener((property, was, now) -> changed());
        check();
        preview.draw();
    }

    private FormGrid grid(boolean isNew) {
        var grid = new FormGrid();
        if (isNew) {
            grid.row(texts.get("letter.template"), template).row(texts.get("letter.title"), title);
        }
        if (!desk.participants().isEmpty()) {
            var to = new Choice<>(texts.get("letter.to.choose"), desk.participants(), Participant::name);
            to.setId("letter-to");
            to.valueProperty().addListener((property, was, now) -> recipient.setText(address(now)));
            if (isNew) {
                to.getSelectionModel().selectFirst();
            }
            grid.row(texts.get("letter.to"), to);
        }
        return grid.row(texts.get("letter.address"), recipient)
                .row(texts.get("letter.salutation"), salutation)
                .row(texts.get("letter.dated"), dated)
                .row(texts.get("letter.phone"), phone);
    }

    private void begin() {
        salutation.setText(texts.get("letter.salutation.standard"));
        phone.setText(head.phone());
        title.setText(template.getValue().name());
        showBlocks(List.of());
    }

    private void fill(Letter letter) {
        title.setText(template.getValue().name());
        recipient.setText(letter.recipient());
        salutation.setText(letter.salutation());
        phone.setText(letter.phone());
        showBlocks(letter.blocks());
    }

    /** One area for each block of the template; what was typed for a block of the same name stays. */
    private void showBlocks(List<LetterBlock> written) {
        Map<String, String> known = blocks.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, block -> block.getValue().getText()));
        written.forEach(block -> known.put(block.name(), block.text()));
        blocks.clear();
        var grid = new FormGrid();
        for (String name : template.getValue().blocks()) {
            var area = new TextArea(known.getOrDefault(name, ""));
            area.setWrapText(true);
            area.setPrefRowCount(3);
            area.setId("letter-block-" + blocks.size());
            tabGoesOn(area);
            area.textProperty().addListener((property, was, now) -> changed());
            blocks.put(name, area);
            grid.row(name, area);
        }
        open.getChildren().setAll(grid);
    }

    /** In a form the tab key goes on to the next field. */
    private static void tabGoesOn(TextArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                event.consume();
                area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            }
        });
    }

    private void changed() {
        check();
        preview.changed();
    }

    private void check() {
        valid.set(!title.getText().isBlank() && dated.getValue() != null);
    }

    ReadOnlyBooleanProperty valid() {
        return valid.getReadOnlyProperty();
    }

    String title() {
        return title.getText().strip();
    }

    boolean wantsCoSignature() {
        return coSign.isSelected();
    }

    Letter letter() {
        return new Letter(
                template.getValue().id(),
                template.getValue().version(),
                recipient.getText().strip(),
                salutation.getText().strip(),
                dated.getValue() == null ? "" : dated.getValue().toString(),
                phone.getText().strip(),
                blocks.entrySet().stream()
                        .map(block -> new LetterBlock(
                                block.getKey(), block.getValue().getText().strip()))
                        .toList());
    }

    LetterSheet sheet() {
        return desk.sheet(head, template.getValue(), letter(), true);
    }

    private static String address(Participant participant) {
        return Stream.of(
                        participant.name(),
                        participant.street(),
                        (participant.postCode() + " " + participant.place()).strip())
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
