package city.kontor.capture.image;

import java.util.Arrays;

/** Turns a page: by quarters without loss, or by a small angle to straighten it. */
public final class Turn {
    /** One pixel in fixed point. */
    private static final long ONE = 1 << 16;

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
        Arrays.fill(target, (byte) -1);
        double radians = Math.toRadians(degrees);
        long cos = Math.round(Math.cos(radians) * ONE);
        long sin = Math.round(Math.sin(radians) * ONE);
        long centreX = (width - 1) * (ONE / 2);
        long centreY = (height - 1) * (ONE / 2);
        for (int y = 0; y < height; y++) {
            long offsetY = y * ONE - centreY;
            // Where the row's first pixel comes from; each next one comes from one step (cos, sin) further.
            long firstX = centreX + ((-centreX * cos - offsetY * sin) >> 16);
            long firstY = centreY + ((-centreX * sin + offsetY * cos) >> 16);
            int from = Math.max(firstInside(firstX, cos, width), firstInside(firstY, sin, height));
            int to = Math.min(width, Math.min(firstOutside(firstX, cos, width), firstOutside(firstY, sin, height)));
            for (int channel = 0; channel < channels; channel++) {
                row(source, target, y * width, from, to, firstX, firstY, cos, sin, width, channels, channel);
            }
        }
        return new Pixels(width, height, channels, target);
    }

    /** The first step at which {@code first + step * x} lies within 0 and the last but one of {@code size} pixels. */
    private static int firstInside(long first, long step, int size) {
        long limit = (size - 1) * ONE - 1;
        if (first >= 0 && first <= limit) {
            return 0;
        }
        if (step == 0) {
            return Integer.MAX_VALUE;
        }
        long distance = step > 0 ? -first : first - limit;
        return distance < 0 ? Integer.MAX_VALUE : (int) Math.ceilDiv(distance, Math.abs(step));
    }

    /** The first step after {@link #firstInside} that lies outside again. */
    private static int firstOutside(long first, long step, int size) {
        if (step == 0) {
            return Integer.MAX_VALUE;
        }
        long limit = (size - 1) * ONE - 1;
        long distance = step > 0 ? limit - first : first;
        return distance < 0 ? 0 : (int) Math.min(Integer.MAX_VALUE, distance / Math.abs(step) + 1);
    }

    private static void row(
            byte[] source,
            byte[] target,
            int rowStart,
            int from,
            int to,
            long firstX,
            long firstY,
            long stepX,
            long stepY,
            int width,
            int channels,
            int channel) {
        int line = width * channels;
        for (int x = from; x < to; x++) {
            long sourceX = firstX + x * stepX;
            long sourceY = firstY + x * stepY;
            int at = ((int) (sourceY >> 16) * width + (int) (sourceX >> 16)) * channels + channel;
            int fractionX = (int) (sourceX >> 8) & 0xFF;
            int fractionY = (int) (sourceY >> 8) & 0xFF;
            int a = source[at] & 0xFF;
            int c = source[at + line] & 0xFF;
            int upper = (a << 8) + ((source[at + channels] & 0xFF) - a) * fractionX;
            int lower = (c << 8) + ((source[at + line + channels] & 0xFF) - c) * fractionX;
            target[(rowStart + x) * channels + channel] =
                    (byte) (((upper << 8) + (lower - upper) * fractionY + 32768) >> 16);
        }
    }
}
