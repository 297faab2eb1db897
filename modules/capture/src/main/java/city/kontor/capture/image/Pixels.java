package city.kontor.capture.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;

/**
 * A page's pixels, 8 bits a channel, row by row from the top left; never changed after it was made.
 *
 * <p>Plain bytes rather than {@link BufferedImage}, because Java's grey images are linear light: drawing an sRGB page
 * into one, or showing one, changes its tones.
 */
public final class Pixels {
    private final int width;
    private final int height;
    private final int channels;
    private final byte[] data;

    /**
     * @param channels 1 for grey (0 is black), 3 for red, green, blue interleaved
     * @param data width * height * channels bytes; taken over, not copied
     */
    public Pixels(int width, int height, int channels, byte[] data) {
        if (data.length != width * height * channels || (channels != 1 && channels != 3)) {
            throw new IllegalArgumentException(
                    width + "x" + height + "x" + channels + " does not fit " + data.length + " bytes");
        }
        this.width = width;
        this.height = height;
        this.channels = channels;
        this.data = data;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** 1 for grey, 3 for colour. */
    public int channels() {
        return channels;
    }

    /** The bytes themselves, for reading only. */
    public byte[] data() {
        return data;
    }

    /** The grey value 0 (black) to 255 (white) of a grey page's pixel. */
    public int grey(int x, int y) {
        return data[y * width + x] & 0xFF;
    }

    /** Takes over an image of any type; transparent parts become white paper. */
    public static Pixels of(BufferedImage image) {
        return switch (image.getType()) {
            case BufferedImage.TYPE_BYTE_GRAY -> new Pixels(image.getWidth(), image.getHeight(), 1, bytesOf(image, 1));
            case BufferedImage.TYPE_3BYTE_BGR -> ofBgr(image);
            case BufferedImage.TYPE_BYTE_BINARY -> ofIndexed(image);
            default -> ofBgr(painted(image));
        };
    }

    private static BufferedImage painted(BufferedImage image) {
        var copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = copy.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return copy;
    }

    private static Pixels ofBgr(BufferedImage image) {
        byte[] data = bytesOf(image, 3);
        for (int i = 0; i < data.length; i += 3) {
            byte blue = data[i];
            data[i] = data[i + 2];
            data[i + 2] = blue;
        }
        return new Pixels(image.getWidth(), image.getHeight(), 3, data);
    }

    private static Pixels ofIndexed(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        var palette = (IndexColorModel) image.getColorModel();
        byte[] grey = new byte[palette.getMapSize()];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (byte) luma(palette.getRed(i), palette.getGreen(i), palette.getBlue(i));
        }
        byte[] data = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRaster().getSamples(0, y, width, 1, 0, row);
            for (int x = 0; x < width; x++) {
                data[y * width + x] = grey[row[x]];
            }
        }
        return new Pixels(width, height, 1, data);
    }

    private static byte[] bytesOf(BufferedImage image, int channels) {
        int length = image.getWidth() * image.getHeight() * channels;
        var buffer = (DataBufferByte) image.getRaster().getDataBuffer();
        if (image.getRaster().getParent() == null && buffer.getNumBanks() == 1 && buffer.getData().length == length) {
            return buffer.getData().clone();
        }
        return (byte[]) image.getRaster().getDataElements(0, 0, image.getWidth(), image.getHeight(), new byte[length]);
    }

    /** The page as a Java image whose bytes are these: {@code TYPE_BYTE_GRAY} or {@code TYPE_3BYTE_BGR}. */
    public BufferedImage toImage() {
        int type = channels == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR;
        var image = new BufferedImage(width, height, type);
        byte[] target = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        if (channels == 1) {
            System.arraycopy(data, 0, target, 0, data.length);
        } else {
            for (int i = 0; i < data.length; i += 3) {
                target[i] = data[i + 2];
                target[i + 1] = data[i + 1];
                target[i + 2] = data[i];
            }
        }
        return image;
    }

    /** The page in grey; itself if it is already. */
    public Pixels toGrey() {
        if (channels == 1) {
            return this;
        }
        byte[] grey = new byte[width * height];
        for (int i = 0, j = 0; i < grey.length; i++, j += 3) {
            grey[i] = (byte) luma(data[j] & 0xFF, data[j + 1] & 0xFF, data[j + 2] & 0xFF);
        }
        return new Pixels(width, height, 1, grey);
    }

    private static int luma(int red, int green, int blue) {
        return (77 * red + 150 * green + 29 * blue) >> 8;
    }
}
