package city.kontor.capture.sample;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;

/** Writes pages as one TIFF file with a declared resolution, as a scanner does. */
public final class SampleTiff {
    private SampleTiff() {}

    /** Writes pages of 300 dpi. @return the file */
    public static Path write(Path file, List<BufferedImage> pages) throws IOException {
        return write(file, 300, pages);
    }

    /** @return the file */
    public static Path write(Path file, int dpi, List<BufferedImage> pages) throws IOException {
        Files.deleteIfExists(file);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (var output = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(output);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionType("LZW");
            writer.prepareWriteSequence(null);
            for (BufferedImage page : pages) {
                writer.writeToSequence(new IIOImage(page, null, declaring(dpi, writer, page, parameters)), parameters);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return file;
    }

    private static IIOMetadata declaring(int dpi, ImageWriter writer, BufferedImage page, ImageWriteParam parameters)
            throws IOException {
        var directory = TIFFDirectory.createFromMetadata(
                writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(page), parameters));
        var tags = BaselineTIFFTagSet.getInstance();
        long[][] rational = {{dpi, 1}};
        for (int tag : new int[] {BaselineTIFFTagSet.TAG_X_RESOLUTION, BaselineTIFFTagSet.TAG_Y_RESOLUTION}) {
            directory.addTIFFField(new TIFFField(tags.getTag(tag), TIFFTag.TIFF_RATIONAL, 1, rational));
        }
        char[] inch = {BaselineTIFFTagSet.RESOLUTION_UNIT_INCH};
        directory.addTIFFField(
                new TIFFField(tags.getTag(BaselineTIFFTagSet.TAG_RESOLUTION_UNIT), TIFFTag.TIFF_SHORT, 1, inch));
        return directory.getAsMetadata();
    }
}
