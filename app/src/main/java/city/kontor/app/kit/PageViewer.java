package city.kontor.app.kit;

import city.kontor.capture.Box;
import city.kontor.capture.Word;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/**
 * Shows one page of a document: zoom, pan, turn, the boxes of fields, and words that can be pointed at. All boxes are
 * in pixels at 300 dpi. Drag to pan, Ctrl and wheel to zoom, Shift and drag to take the words of an area.
 */
public final class PageViewer extends BorderPane {
    private static final double STEP = 1.25;
    private static final double KEY_PAN = 60;
    private static final double NARROWEST = 260;

    /** At this scale a page has its real size on a 96-dpi screen. */
    private static final double REAL_SIZE = 96.0 / 300;

    private final Texts texts;
    private final Tasks tasks;
    private final Label zoom = new Label();
    private final PageDesk desk = new PageDesk(this::showZoom);
    private final Label pageNumber = new Label();
    private final HBox pager;
    private Optional<PagePicture> shown = Optional.empty();
    private Optional<Job<Mipmap>> halving = Optional.empty();
    private int page = 1;
    private int pages = 1;
    private IntConsumer onPage = number -> {};
    private IntConsumer onShown = number -> {};
    private Consumer<Box> onArea = area -> {};
    private Consumer<String> onWords = words -> {};

    public PageViewer(Texts texts, Tasks tasks) {
        this.texts = texts.beside(PageViewer.class);
        this.tasks = tasks;
        getStyleClass().add("page-viewer");
        setMinSize(NARROWEST, NARROWEST);
        desk.setAccessibleText(this.texts.get("page.accessible"));
        desk.setOnWord(word -> onWords.accept(word.text()));
        desk.setOnArea(area -> {
            onWords.accept(wordsIn(area));
            onArea.accept(area);
        });
        desk.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        zoom.getStyleClass().add("page-zoom");
        zoom.setMinWidth(52);
        zoom.setAlignment(Pos.CENTER);
        pageNumber.setMinWidth(Region.USE_PREF_SIZE);
        pager = new HBox(
                4,
                Buttons.icon(action("page.previous", Feather.CHEVRON_LEFT, () -> turnTo(page - 1))),
                pageNumber,
                Buttons.icon(action("page.next", Feather.CHEVRON_RIGHT, () -> turnTo(page + 1))));
        pager.setAlignment(Pos.CENTER_LEFT);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var bar = new HBox(
                4,
                pager,
                space,
                Buttons.icon(action("page.smaller", Feather.MINUS, () -> desk.zoomBy(1 / STEP))),
                zoom,
                Buttons.icon(action("page.larger", Feather.PLUS, () -> desk.zoomBy(STEP))),
                Buttons.icon(action("page.fitWidth", Feather.CODE, () -> desk.fit(PageDesk.Fit.WIDTH))),
                Buttons.icon(action("page.fitPage", Feather.MAXIMIZE, () -> desk.fit(PageDesk.Fit.PAGE))),
                Buttons.icon(action("page.turn", Feather.ROTATE_CW, desk::turn)));
        bar.getStyleClass().add("page-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        setTop(bar);
        setCenter(desk);
        pages(1, 1, number -> {});
    }

    /** Shows a page; marks and focus of the page before are gone. */
    public void show(PagePicture picture) {
        halving.ifPresent(Job::cancel);
        shown = Optional.of(picture);
        desk.show(picture, Mipmap.of(picture.image()));
        halving = Optional.of(
                tasks.<Mipmap>start(texts.get("page.preparing"), progress -> Mipmap.halved(picture.image(), progress))
                        .then(levels -> {
                            if (shown.equals(Optional.of(picture))) {
                                desk.sharpen(levels);
                            }
                        }));
    }

    /** Shows the empty desk. */
    public void clear() {
        shown = Optional.empty();
        desk.clear();
    }

    /**
     * Says which page of how many is shown.
     *
     * @param onWanted called with the number of the page the person wants to see, from 1
     */
    public void pages(int number, int count, IntConsumer onWanted) {
        page = number;
        pages = count;
        onPage = onWanted;
        pageNumber.setText(texts.get("page.number", number, count));
        pager.setVisible(count > 1);
        onShown.accept(number);
    }

    /** Outlines where values were read. */
    public void mark(List<Box> boxes) {
        desk.mark(boxes);
    }

    /** Highlights one box and brings it into view; empty takes the highlight away. */
    public void focus(Optional<Box> box) {
        desk.focus(box);
    }

    /** Called with the word that was clicked, or the words inside the area that was drawn. */
    public void setOnWords(Consumer<String> consumer) {
        onWords = consumer;
    }

    /** Called with an area that was drawn. */
    public void setOnArea(Consumer<Box> consumer) {
        onArea = consumer;
    }

    /** Called with the number of each page that is shown, from 1. */
    public void setOnShown(IntConsumer consumer) {
        onShown = consumer;
    }

    /** Lays marks over the page that is shown, until others are. */
    public void overlay(List<PageMark> marks) {
        desk.overlay(marks);
    }

    /** Whether dragging draws an area instead of moving the page. */
    public void drawing(boolean draws) {
        desk.drawing(draws);
    }

    /** The page that is shown, from 1. */
    public int page() {
        return page;
    }

    /** Asks for another page. */
    public void turnTo(int wanted) {
        if (wanted >= 1 && wanted <= pages) {
            onPage.accept(wanted);
        }
    }

    public void fitPage() {
        desk.fit(PageDesk.Fit.PAGE);
    }

    public void fitWidth() {
        desk.fit(PageDesk.Fit.WIDTH);
    }

    PageDesk desk() {
        return desk;
    }

    private Action action(String key, Feather icon, Runnable run) {
        return Action.of(texts.get(key), icon, run);
    }

    private void showZoom() {
        zoom.setText(Math.round(desk.scale() / REAL_SIZE * 100) + "\u00a0%");
    }

    private String wordsIn(Box area) {
        return shown.stream()
                .flatMap(picture -> picture.text().words().stream())
                .filter(word -> area.contains(
                        word.box().x() + word.box().width() / 2,
                        word.box().y() + word.box().height() / 2))
                .map(Word::text)
                .collect(Collectors.joining(" "));
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case PLUS, ADD -> desk.zoomBy(STEP);
            case MINUS, SUBTRACT -> desk.zoomBy(1 / STEP);
            case DIGIT1, NUMPAD1 -> desk.fit(PageDesk.Fit.WIDTH);
            case DIGIT2, NUMPAD2 -> desk.fit(PageDesk.Fit.PAGE);
            case R -> desk.turn();
            case LEFT -> desk.pan(KEY_PAN, 0);
            case RIGHT -> desk.pan(-KEY_PAN, 0);
            case UP -> desk.pan(0, KEY_PAN);
            case DOWN -> desk.pan(0, -KEY_PAN);
            case PAGE_UP -> turnTo(page - 1);
            case PAGE_DOWN -> turnTo(page + 1);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
