package city.kontor.app.efile;

import city.kontor.app.kit.Choice;
import city.kontor.app.kit.FormGrid;
import city.kontor.app.kit.Printing;
import city.kontor.app.kit.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javax.print.PrintService;

/** How a document shall be printed. */
final class PrintForm extends VBox {
    private static final int MOST_COPIES = 99;

    private final Choice<PrintService> printer;
    private final Spinner<Integer> copies = new Spinner<>(1, MOST_COPIES, 1);
    private final TextField pages = new TextField();
    private final CheckBox sides;
    private final CheckBox notes;

    /** @param annotations how many lie over the pages */
    PrintForm(Texts texts, List<PrintService> printers, int annotations) {
        printer = new Choice<>(texts.get("print.printer"), printers, PrintService::getName).with(printers.getFirst());
        printer.setId("print-printer");
        copies.setEditable(true);
        pages.setPromptText(texts.get("print.pages.prompt"));
        pages.setId("print-pages");
        sides = new CheckBox(texts.get("print.sides"));
        notes = new CheckBox(texts.get("print.notes", annotations));
        notes.setId("print-notes");
        notes.setSelected(annotations > 0);
        var grid = new FormGrid()
                .row(texts.get("print.printer"), printer)
                .row(texts.get("print.copies"), copies)
                .row(texts.get("print.pages"), pages)
                .row("", sides);
        if (annotations > 0) {
            grid.row("", notes);
        }
        getChildren().add(grid);
    }

    BooleanBinding valid() {
        return Bindings.createBooleanBinding(
                () -> printer.getValue() != null
                        && (pages.getText().isBlank()
                                || Printing.pages(pages.getText()).isPresent()),
                printer.valueProperty(),
                pages.textProperty());
    }

    boolean withNotes() {
        return notes.isSelected();
    }

    Printing.Order order() {
        return new Printing.Order(
                printer.getValue(),
                copies.getValue(),
                pages.getText().isBlank() ? Optional.empty() : Printing.pages(pages.getText()),
                sides.isSelected());
    }
}
