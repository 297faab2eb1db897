package city.kontor.capture.image;

/** Turns a page: by quarters without loss, or by a small angle to straighten it. */
public final class Turn {
    private Turn() {}

    /** The page turned clockwise by {@code quarters} times 90 degrees. */
    public static Pixels quarters(Pixels page, int quarters) {
        int turns = Math.floorMod(quarters, 4);
        if (turns == 0) {
            return page;
        }
        int width = page.width();
        int height = page.height();
        int newWidth = turns == 2 ? width : height;
        int newHeight = turns == 2 ? height : width;
        int channels = page.channels();
        byte[] source = page.data();
        byte[] target = new byte[source.length];
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                int from = switch (turns) {
                    case 1 -> (height - 1 - x) * width + y;
                    case 2 -> (height - 1 - y) * width + (width - 1 - x);
                    default -> x * width + (width - 1 - y);
                };
                int to = (y * newWidth + x) * channels;
                for (int channel = 0; channel < channels; channel++) {
                    target[to + channel] = source[from * channels + channel];
                }
            }
        }
        return new Pixels(newWidth, newHeight, channels, target);
    }

    /**
     * The page turned counter-clockwise about its centre, same size, corners filled with white; mixes the four nearest
     * pixels in fixed point.
     */
    public static Pixels degrees(Pixels page, double degrees) {
        if (degrees == 0) {
            return page;
        }
        int width = page.width();
        int height = page.height();
        int channels = page.channels();
        byte[] source = page.data();
        byte[] target = new byte[source.length];
        double radians = Math.toRadians(degrees);
        long cos = Math.round(Math.cos(radians) * 65536);
        long sin = Math.round(Math.sin(radians) * 65536);
        long centreX = (width - 1) * 32768L;
        long centreY = (height - 1) * 32768L;
        for (int y = 0; y < height; y++) {
            long offsetY = (long) y * 65536 - centreY;
            // Source position of x = 0, then one step per pixel; 16 fractional bits.
            long sourceX = centreX + ((-centreX * cos - offsetY * sin) >> 16);
            long sourceY = centreY + ((-centreX * sin + offsetY * cos) >> 16);
            int to = y * width * channels;
            for (int x = 0; x < width; x++, sourceX += cos, sourceY += sin, to += channels) {
                int left = (int) (sourceX >> 16);
                int top = (int) (sourceY >> 16);
                if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) {
                    for (int channel = 0; channel < channels; channel++) {
                        target[to + channel] = -1;
                    }
                    continue;
                }
                int fractionX = (int) (sourceX >> 8) & 0xFF;
                int fractionY = (int) (sourceY >> 8) & 0xFF;
                int from = (top * width + left) * channels;
                for (int channel = 0; channel < channels; channel++) {
                    int a = source[from + channel] & 0xFF;
                    int b = source[from + channels + channel] & 0xFF;
                    int c = source[from + width * channels + channel] & 0xFF;
                    int d = source[from + width * channels + channels + channel] & 0xFF;
                    int upper = (a << 8) + (b - a) * fractionX;
                    int lower = (c << 8) + (d - c) * fractionX;
                    target[to + channel] = (byte) (((upper << 8) + (lower - upper) * fractionY + 32768) >> 16);
                }
            }
        }
        return new Pixels(width, height, channels, target);
    }
}
