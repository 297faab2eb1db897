package city.kontor.capture.pdf;

import city.kontor.capture.image.Pixels;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Encodes a page as CCITT group 4 (ITU-T T.6) with the JDK's TIFF writer, whose only strip is then the encoded page. PDFBox's own
 * encoder looks at every pixel and takes ten times as long.
 */
final class GroupFour {
    private static final String COMPRESSION = "CCITT T.6";

    private GroupFour() {}

    /**
     * The encoded page, black on white, no end-of-line marks, as PDF wants it with K = -1.
     *
     * @param ink below this grey value a pixel is black
     */
    static byte[] encode(Pixels grey, int ink) throws IOException {
        byte[] tiff = tiff(bits(grey, ink));
        ImageReader reader = ImageIO.getImageReadersByFormatName("tiff").next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(tiff))) {
            reader.setInput(input);
            var fields = TIFFDirectory.createFromMetadata(reader.getImageMetadata(0));
            int start = number(fields, BaselineTIFFTagSet.TAG_STRIP_OFFSETS);
            return Arrays.copyOfRange(tiff, start, start + number(fields, BaselineTIFFTagSet.TAG_STRIP_BYTE_COUNTS));
        } finally {
            reader.dispose();
        }
    }

    private static int number(TIFFDirectory fields, int tag) throws IOException {
        TIFFField field = fields.getTIFFField(tag);
        if (field == null || field.getCount() != 1) {
            throw new IOException("the TIFF writer made no single strip");
        }
        return Math.toIntExact(field.getAsLong(0));
    }

    private static byte[] tiff(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionType(COMPRESSION);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, inOneStrip(writer, image, parameters)), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static IIOMetadata inOneStrip(ImageWriter writer, BufferedImage image, ImageWriteParam parameters)
            throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), parameters);
        var fields = TIFFDirectory.createFromMetadata(metadata);
        var rows = BaselineTIFFTagSet.getInstance().getTag(BaselineTIFFTagSet.TAG_ROWS_PER_STRIP);
        fields.addTIFFField(new TIFFField(rows, image.getHeight()));
        return fields.getAsMetadata();
    }

    /** One bit a pixel, 1 for paper, rows padded to bytes. */
    private static BufferedImage bits(Pixels grey, int ink) {
        int width = grey.width();
        int height = grey.height();
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        byte[] bits = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        byte[] tones = grey.data();
        int stride = (width + 7) / 8;
        for (int y = 0; y < height; y++) {
            int from = y * width;
            for (int column = 0; column < stride; column++) {
                int eight = 0;
                int count = Math.min(8, width - column * 8);
                for (int k = 0; k < count; k++) {
                    eight |= (tones[from + column * 8 + k] & 0xFF) >= ink ? 0x80 >> k : 0;
                }
                bits[y * stride + column] = (byte) eight;
            }
        }
        return image;
    }
}
