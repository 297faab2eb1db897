package city.kontor.app.scan;

import city.kontor.app.kit.Action;
import city.kontor.app.kit.Buttons;
import city.kontor.app.kit.Texts;
import city.kontor.app.kit.Thumbnail;
import city.kontor.app.kit.Thumbnails;
import city.kontor.app.kit.Tone;
import city.kontor.capture.draft.KeptPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The pages of the chosen document, to be picked, turned, moved, cut and deleted. */
final class PageStrip extends VBox {
    private final Texts texts;
    private final ScanStationModel model;
    private final PageImages images;
    private final ObservableList<Thumbnail> items = FXCollections.observableArrayList();
    private final Thumbnails strip;
    private final Map<String, PageModel> pages = new HashMap<>();
    private final InvalidationListener onChange = changed -> show();
    private Optional<DocumentModel> document = Optional.empty();
    private List<PageModel> watched = List.of();
    private boolean showing;

    /** @param actions what the buttons above the strip do */
    PageStrip(Texts texts, ScanStationModel model, PageImages images, List<Action> actions) {
        this.texts = texts;
        this.model = model;
        this.images = images;
        getStyleClass().add("scan-strip");
        strip = new Thumbnails(texts, items);
        strip.setId("pages");
        strip.setOnMove(move -> document.ifPresent(each -> {
            var moving = pages(move.pages());
            model.edits().move(each, moving, move.before());
            select(moving);
        }));
        strip.setOnDelete(wanted -> document.ifPresent(each -> model.edits().delete(each, pages(wanted))));
        strip.getSelectionModel().selectedIndexProperty().addListener((property, before, now) -> {
            if (!showing && now.intValue() >= 0 && now.intValue() < items.size()) {
                model.selectedPageProperty()
                        .set(Optional.ofNullable(
                                pages.get(items.get(now.intValue()).id())));
            }
        });
        model.selectedProperty().addListener((property, before, now) -> watch(now));
        model.selectedPageProperty()
                .addListener((property, before, now) -> now.ifPresent(page -> {
                    if (!selected().contains(page)) {
                        select(List.of(page));
                    }
                }));
        var bar = new HBox(4);
        bar.setAlignment(Pos.CENTER);
        bar.getStyleClass().add("page-bar");
        actions.forEach(action -> bar.getChildren().add(Buttons.icon(action)));
        VBox.setVgrow(strip, Priority.ALWAYS);
        getChildren().addAll(bar, strip);
        watch(model.selectedProperty().get());
    }

    /** The chosen pages of the chosen document, in their order. */
    List<PageModel> selected() {
        return pages(strip.selected());
    }

    void focusStrip() {
        strip.requestFocus();
    }

    private List<PageModel> pages(List<Thumbnail> thumbnails) {
        return thumbnails.stream()
                .flatMap(each -> Optional.ofNullable(pages.get(each.id())).stream())
                .toList();
    }

    private void watch(Optional<DocumentModel> now) {
        document.ifPresent(before -> before.pages().removeListener(onChange));
        document = now;
        document.ifPresent(each -> each.pages().addListener(onChange));
        show();
    }

    private void show() {
        watched.forEach(page -> {
            page.readingProperty().removeListener(onChange);
            page.refusalProperty().removeListener(onChange);
        });
        watched = document.map(each -> List.copyOf(each.pages())).orElseGet(List::of);
        watched.forEach(page -> {
            page.readingProperty().addListener(onChange);
            page.refusalProperty().addListener(onChange);
        });
        var chosen = selected();
        pages.clear();
        var wanted = new ArrayList<Thumbnail>();
        for (int i = 0; i < watched.size(); i++) {
            wanted.add(thumbnail(watched.get(i), i + 1));
        }
        showing = true;
        items.setAll(wanted);
        showing = false;
        var kept = chosen.stream().filter(watched::contains).toList();
        select(
                kept.isEmpty()
                        ? model.selectedPageProperty().get().filter(watched::contains).stream()
                                .toList()
                        : kept);
    }

    private void select(List<PageModel> wanted) {
        showing = true;
        strip.select(items.stream()
                .filter(item -> wanted.contains(pages.get(item.id())))
                .toList());
        showing = false;
    }

    private Thumbnail thumbnail(PageModel page, int number) {
        String id = page.place().original() + "-" + page.place().page();
        pages.put(id, page);
        Tone tone = Tone.NEUTRAL;
        String key = "page.caption";
        if (page.refusalProperty().get().isPresent()) {
            tone = Tone.DANGER;
            key = "page.caption.refused";
        } else if (page.readingProperty().get().isEmpty()) {
            key = "page.caption.reading";
        } else if (page.readingProperty().get().filter(KeptPage::blank).isPresent()) {
            tone = Tone.WARNING;
            key = "page.caption.blank";
        }
        return new Thumbnail(id, images.of(page), texts.get(key, number), tone, false);
    }
}
