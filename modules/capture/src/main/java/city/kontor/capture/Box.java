package city.kontor.capture;

/**
 * A rectangle on a page.
 *
 * @param x pixels at 300 dpi from the left edge
 * @param y pixels at 300 dpi from the top edge
 * @param width pixels at 300 dpi
 * @param height pixels at 300 dpi
 */
public record Box(int x, int y, int width, int height) {
    public int right() {
        return x + width;
    }

    public int bottom() {
        return y + height;
    }

    public boolean contains(int pointX, int pointY) {
        return pointX >= x && pointX < right() && pointY >= y && pointY < bottom();
    }

    /** The smallest box around both. */
    public Box union(Box other) {
        int left = Math.min(x, other.x);
        int top = Math.min(y, other.y);
        return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }
}
