package city.kontor.app.kit;

import city.kontor.capture.Box;
import city.kontor.capture.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.transform.Rotate;
import org.jspecify.annotations.Nullable;

/** The surface on which a page lies: draws it, its marks, and turns mouse into pan, zoom, words and areas. */
final class PageDesk extends Pane {
    enum Fit {
        WIDTH,
        PAGE,
        NONE
    }

    private static final double CLICK_SLACK = 4;
    private static final double WHEEL_ZOOM = 1.1;

    private static final double SMALLEST_LETTERS = 4;
    private static final double LETTERS_A_LINE = 1.7;
    private static final double OVERLAY_EDGES_ACROSS = 16;
    private static final double OVERLAY_EDGES_DOWN = 8;
    private static final double SMALLER = 0.93;

    private final Sheet sheet = new Sheet();
    private final ImageView view = new ImageView();
    private final Rotate rotate = new Rotate();
    private final Rectangle shadow = shape("page-shadow");
    private final Rectangle hover = shape("page-hover");
    private final Rectangle focus = shape("page-focus");
    private final Rectangle band = shape("page-band");
    private final List<Rectangle> marks = new ArrayList<>();
    private final Runnable onZoom;
    private final List<Label> overlays = new ArrayList<>();
    private List<PageMark> overlayMarks = List.of();
    private boolean drawing;
    private List<Box> markBoxes = List.of();
    private Optional<Box> focusBox = Optional.empty();
    private Optional<PagePicture> page = Optional.empty();
    private @Nullable Mipmap picture;
    private Fit fit = Fit.WIDTH;
    private Consumer<Word> onWord = word -> {};
    private Consumer<Box> onArea = area -> {};
    private Point2D pressed = Point2D.ZERO;
    private Point2D last = Point2D.ZERO;

    /** @param onZoom called whenever the zoom changed */
    PageDesk(Runnable onZoom) {
        this.onZoom = onZoom;
        getStyleClass().add("page-desk");
        setMinSize(120, 120);
        setFocusTraversable(true);
        view.setSmooth(true);
        view.setManaged(false);
        view.getTransforms().add(rotate);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().addAll(shadow, view, hover, focus, band);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover.setVisible(false));
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        setOnZoom(event -> zoomTo(sheet.scale() * event.getZoomFactor(), event.getX(), event.getY()));
    }

    void setOnWord(Consumer<Word> consumer) {
        onWord = consumer;
    }

    void setOnArea(Consumer<Box> consumer) {
        onArea = consumer;
    }

    void show(PagePicture shown, Mipmap levels) {
        page = Optional.of(shown);
        picture = levels;
        sheet.page(shown.text().width(), shown.text().height());
        sheet.unturn();
        focusBox = Optional.empty();
        refit();
    }

    /** Replaces the picture by one that has its halves. */
    void sharpen(Mipmap levels) {
        picture = levels;
        arrange();
    }

    void clear() {
        page = Optional.empty();
        picture = null;
        markBoxes = List.of();
        focusBox = Optional.empty();
        arrange();
    }

    void mark(List<Box> boxes) {
        markBoxes = List.copyOf(boxes);
        arrange();
    }

    /** Lays these over the page. */
    void overlay(List<PageMark> over) {
        overlayMarks = List.copyOf(over);
        getChildren().removeAll(overlays);
        overlays.clear();
        for (PageMark one : overlayMarks) {
            var label = new Label(one.text());
            label.getStyleClass().addAll("page-overlay", one.style());
            label.setWrapText(true);
            label.setManaged(false);
            label.setMouseTransparent(true);
            overlays.add(label);
        }
        getChildren().addAll(getChildren().indexOf(focus), overlays);
        arrange();
    }

    /** Whether dragging draws an area instead of moving the page. */
    void drawing(boolean draws) {
        drawing = draws;
    }

    void focus(Optional<Box> box) {
        focusBox = box;
        box.ifPresent(sheet::reveal);
        arrange();
    }

    /** Where a box of the page is seen here. */
    Bounds toDesk(Box box) {
        return sheet.toDesk(box);
    }

    double scale() {
        return sheet.scale();
    }

    void fit(Fit wanted) {
        fit = wanted;
        refit();
    }

    void turn() {
        sheet.turn();
        refit();
    }

    void zoomBy(double factor) {
        zoomTo(sheet.scale() * factor, getWidth() / 2, getHeight() / 2);
    }

    void pan(double dx, double dy) {
        sheet.pan(dx, dy);
        arrange();
    }

    @Override
    protected void layoutChildren() {
        if (sheet.desk(getWidth(), getHeight())) {
            refit();
        }
    }

    private void refit() {
        if (getWidth() > 0 && page.isPresent()) {
            switch (fit) {
                case WIDTH -> sheet.fitWidth();
                case PAGE -> sheet.fitPage();
                case NONE -> {}
            }
        }
        arrange();
        onZoom.run();
    }

    private void zoomTo(double scale, double x, double y) {
        fit = Fit.NONE;
        sheet.zoomTo(scale, x, y);
        arrange();
        onZoom.run();
    }

    /** Puts every node where the sheet says. */
    private void arrange() {
        Mipmap levels = picture;
        boolean there = page.isPresent() && levels != null;
        view.setVisible(there);
        shadow.setVisible(there);
        hover.setVisible(false);
        if (levels == null || page.isEmpty()) {
            focus.setVisible(false);
            getChildren().removeAll(marks);
            marks.clear();
            overlays.forEach(one -> one.setVisible(false));
            return;
        }
        boolean sideways = sheet.quarterTurns() % 2 == 1;
        double width = sideways ? sheet.height() : sheet.width();
        double height = sideways ? sheet.width() : sheet.height();
        view.setImage(levels.forWidth(width * pixelsPerUnit()));
        view.setFitWidth(width);
        view.setFitHeight(height);
        rotate.setAngle(90.0 * sheet.quarterTurns());
        view.relocate(
                sheet.x() + (sheet.quarterTurns() == 1 || sheet.quarterTurns() == 2 ? sheet.width() : 0),
                sheet.y() + (sheet.quarterTurns() >= 2 ? sheet.height() : 0));
        shadow.setX(sheet.x());
        shadow.setY(sheet.y());
        shadow.setWidth(sheet.width());
        shadow.setHeight(sheet.height());
        arrangeMarks();
        arrangeOverlays();
        focus.setVisible(focusBox.isPresent());
        focusBox.ifPresent(box -> place(focus, box, 4));
    }

    private void arrangeMarks() {
        while (marks.size() > markBoxes.size()) {
            getChildren().remove(marks.removeLast());
        }
        while (marks.size() < markBoxes.size()) {
            Rectangle mark = shape("page-mark");
            mark.setVisible(true);
            marks.add(mark);
            getChildren().add(2, mark);
        }
        for (int i = 0; i < marks.size(); i++) {
            place(marks.get(i), markBoxes.get(i), 2);
        }
    }

    private void arrangeOverlays() {
        for (int i = 0; i < overlays.size(); i++) {
            Bounds bounds = sheet.toDesk(overlayMarks.get(i).box());
            Label one = overlays.get(i);
            one.setStyle("-fx-font-size: " + letters(one, bounds) + "px;");
            one.setVisible(true);
            one.resizeRelocate(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
        }
    }

    /** How large the letters may be so that every line of the text, broken where it must be, stays within the bounds. */
    private static double letters(Label label, Bounds bounds) {
        var text = new Text(label.getText());
        text.setWrappingWidth(Math.max(1, bounds.getWidth() - OVERLAY_EDGES_ACROSS));
        double most = bounds.getHeight() - OVERLAY_EDGES_DOWN;
        double size = bounds.getHeight() / LETTERS_A_LINE;
        text.setFont(Font.font(label.getFont().getFamily(), FontWeight.BOLD, size));
        while (size > SMALLEST_LETTERS && text.getLayoutBounds().getHeight() > most) {
            size *= SMALLER;
            text.setFont(Font.font(label.getFont().getFamily(), FontWeight.BOLD, size));
        }
        return Math.max(SMALLEST_LETTERS, size);
    }

    private void place(Rectangle shape, Box box, double room) {
        Bounds bounds = sheet.toDesk(box);
        shape.setX(bounds.getMinX() - room);
        shape.setY(bounds.getMinY() - room);
        shape.setWidth(bounds.getWidth() + 2 * room);
        shape.setHeight(bounds.getHeight() + 2 * room);
    }

    /** Screen pixels per unit here: the zoom of the window and of the display. */
    private double pixelsPerUnit() {
        double zoom = getLocalToSceneTransform().getMxx();
        return getScene() == null || getScene().getWindow() == null
                ? zoom
                : zoom * getScene().getWindow().getRenderScaleX();
    }

    private void press(MouseEvent event) {
        requestFocus();
        pressed = new Point2D(event.getX(), event.getY());
        last = pressed;
    }

    private void drag(MouseEvent event) {
        var now = new Point2D(event.getX(), event.getY());
        if (drawing || event.isShiftDown()) {
            band.setX(Math.min(pressed.getX(), now.getX()));
            band.setY(Math.min(pressed.getY(), now.getY()));
            band.setWidth(Math.abs(pressed.getX() - now.getX()));
            band.setHeight(Math.abs(pressed.getY() - now.getY()));
            band.setVisible(true);
        } else if (pressed.distance(now) > CLICK_SLACK) {
            setCursor(Cursor.CLOSED_HAND);
            fit = Fit.NONE;
            pan(now.getX() - last.getX(), now.getY() - last.getY());
        }
        last = now;
    }

    private void release(MouseEvent event) {
        setCursor(Cursor.DEFAULT);
        if (band.isVisible()) {
            band.setVisible(false);
            Point2D a = sheet.toPage(band.getX(), band.getY());
            Point2D b = sheet.toPage(band.getX() + band.getWidth(), band.getY() + band.getHeight());
            onArea.accept(new Box(
                    (int) Math.min(a.getX(), b.getX()),
                    (int) Math.min(a.getY(), b.getY()),
                    (int) Math.abs(a.getX() - b.getX()),
                    (int) Math.abs(a.getY() - b.getY())));
        } else if (event.getButton() == MouseButton.PRIMARY
                && pressed.distance(event.getX(), event.getY()) <= CLICK_SLACK) {
            wordAt(event.getX(), event.getY()).ifPresent(onWord);
        }
    }

    private void hover(double x, double y) {
        Optional<Word> word = wordAt(x, y);
        hover.setVisible(word.isPresent());
        setCursor(word.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        word.ifPresent(found -> place(hover, found.box(), 2));
    }

    private Optional<Word> wordAt(double x, double y) {
        Point2D point = sheet.toPage(x, y);
        return page.stream()
                .flatMap(shown -> shown.text().words().stream())
                .filter(word -> word.box().contains((int) point.getX(), (int) point.getY()))
                .findFirst();
    }

    private void scroll(ScrollEvent event) {
        if (event.isShortcutDown()) {
            zoomTo(sheet.scale() * (event.getDeltaY() > 0 ? WHEEL_ZOOM : 1 / WHEEL_ZOOM), event.getX(), event.getY());
        } else {
            pan(event.getDeltaX(), event.getDeltaY());
        }
        event.consume();
    }

    private static Rectangle shape(String styleClass) {
        var shape = new Rectangle();
        shape.getStyleClass().add(styleClass);
        shape.setMouseTransparent(true);
        shape.setManaged(false);
        shape.setVisible(false);
        return shape;
    }
}
