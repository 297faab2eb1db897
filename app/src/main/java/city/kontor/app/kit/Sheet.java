package city.kontor.app.kit;

import city.kontor.capture.Box;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;

/**
 * How a page lies on the desk: its zoom, turn and place, and the sums between page coordinates (pixels at 300 dpi) and
 * the desk's.
 */
final class Sheet {
    static final double SMALLEST = 0.04;
    static final double LARGEST = 4;
    private static final double MARGIN = 16;

    private double pageWidth = 1;
    private double pageHeight = 1;
    private double deskWidth = 1;
    private double deskHeight = 1;
    private double scale = 1;
    private int quarterTurns;
    private double x;
    private double y;

    void page(double width, double height) {
        pageWidth = width;
        pageHeight = height;
    }

    /** Takes over the desk's size. @return whether it changed */
    boolean desk(double width, double height) {
        boolean changed = width != deskWidth || height != deskHeight;
        deskWidth = width;
        deskHeight = height;
        settle();
        return changed;
    }

    double scale() {
        return scale;
    }

    int quarterTurns() {
        return quarterTurns;
    }

    /** The left edge of the turned sheet on the desk. */
    double x() {
        return x;
    }

    double y() {
        return y;
    }

    double width() {
        return turnedWidth() * scale;
    }

    double height() {
        return turnedHeight() * scale;
    }

    void fitWidth() {
        zoomTo((deskWidth - 2 * MARGIN) / turnedWidth(), deskWidth / 2, 0);
        y = MARGIN;
        settle();
    }

    void fitPage() {
        zoomTo(
                Math.min((deskWidth - 2 * MARGIN) / turnedWidth(), (deskHeight - 2 * MARGIN) / turnedHeight()),
                deskWidth / 2,
                deskHeight / 2);
    }

    /** Zooms and keeps the point of the page that is under that point of the desk. */
    void zoomTo(double newScale, double deskX, double deskY) {
        double bounded = Math.clamp(newScale, SMALLEST, LARGEST);
        double factor = bounded / scale;
        x = deskX - (deskX - x) * factor;
        y = deskY - (deskY - y) * factor;
        scale = bounded;
        settle();
    }

    void pan(double dx, double dy) {
        x += dx;
        y += dy;
        settle();
    }

    void turn() {
        quarterTurns = (quarterTurns + 1) % 4;
        settle();
    }

    void unturn() {
        quarterTurns = 0;
    }

    /** Moves the sheet as little as needed to show the box with some room around it. */
    void reveal(Box box) {
        Bounds seen = toDesk(box);
        double room = 48;
        if (seen.getMinX() < room || seen.getMaxX() > deskWidth - room) {
            x += deskWidth / 2 - seen.getCenterX();
        }
        if (seen.getMinY() < room || seen.getMaxY() > deskHeight - room) {
            y += deskHeight / 2 - seen.getCenterY();
        }
        settle();
    }

    Point2D toPage(double deskX, double deskY) {
        double u = (deskX - x) / scale;
        double v = (deskY - y) / scale;
        return switch (quarterTurns) {
            case 1 -> new Point2D(v, pageHeight - u);
            case 2 -> new Point2D(pageWidth - u, pageHeight - v);
            case 3 -> new Point2D(pageWidth - v, u);
            default -> new Point2D(u, v);
        };
    }

    Bounds toDesk(Box box) {
        double left = box.x();
        double top = box.y();
        double w = box.width();
        double h = box.height();
        return switch (quarterTurns) {
            case 1 -> scaled(pageHeight - top - h, left, h, w);
            case 2 -> scaled(pageWidth - left - w, pageHeight - top - h, w, h);
            case 3 -> scaled(top, pageWidth - left - w, h, w);
            default -> scaled(left, top, w, h);
        };
    }

    private Bounds scaled(double left, double top, double w, double h) {
        return new BoundingBox(x + left * scale, y + top * scale, w * scale, h * scale);
    }

    private double turnedWidth() {
        return quarterTurns % 2 == 0 ? pageWidth : pageHeight;
    }

    private double turnedHeight() {
        return quarterTurns % 2 == 0 ? pageHeight : pageWidth;
    }

    /** A sheet smaller than the desk lies in its middle, a larger one never leaves the desk empty. */
    private void settle() {
        x = within(x, width(), deskWidth);
        y = within(y, height(), deskHeight);
    }

    private static double within(double start, double length, double room) {
        if (length + 2 * MARGIN <= room) {
            return (room - length) / 2;
        }
        return Math.clamp(start, room - length - MARGIN, MARGIN);
    }
}
