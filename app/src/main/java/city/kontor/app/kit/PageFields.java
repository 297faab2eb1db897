package city.kontor.app.kit;

import city.kontor.capture.FieldValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Joins fields and page: the field that has the focus shows where it was read, and a word pointed at on the page goes
 * into the field that had the focus last.
 */
public final class PageFields {
    private final PageViewer viewer;
    private final IntConsumer showPage;
    private final List<ConfidenceField> fields = new ArrayList<>();
    private Optional<ConfidenceField> current = Optional.empty();
    private int page = 1;

    /** @param showPage called with the number of the page on which the field in focus was read, if it is not shown */
    public PageFields(PageViewer viewer, IntConsumer showPage) {
        this.viewer = viewer;
        this.showPage = showPage;
        viewer.setOnWords(words -> current.filter(field -> !words.isBlank()).ifPresent(field -> {
            field.fill(words);
            field.editor().requestFocus();
        }));
    }

    public void add(ConfidenceField field) {
        fields.add(field);
        field.editor().focusedProperty().addListener((property, before, focused) -> {
            if (focused) {
                current = Optional.of(field);
                field.readingProperty()
                        .get()
                        .map(FieldValue::page)
                        .filter(number -> number != page)
                        .ifPresent(showPage::accept);
                highlight();
            }
        });
        field.readingProperty().addListener((property, before, now) -> {
            highlight();
            mark();
        });
    }

    /** Call this after another page was shown, with its number. */
    public void pageShown(int number) {
        page = number;
        mark();
        highlight();
    }

    private void mark() {
        viewer.mark(fields.stream()
                .flatMap(field -> field.readingProperty().get().stream())
                .filter(read -> read.page() == page)
                .map(FieldValue::box)
                .toList());
    }

    private void highlight() {
        viewer.focus(current.flatMap(field -> field.readingProperty().get())
                .filter(read -> read.page() == page)
                .map(FieldValue::box));
    }
}
