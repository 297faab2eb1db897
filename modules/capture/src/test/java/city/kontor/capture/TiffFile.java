package city.kontor.capture;

import city.kontor.capture.image.Pixels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;

/** Writes TIFF files of several pages with a declared resolution, as a scanner does. */
public final class TiffFile {
    private TiffFile() {}

    public static Path write(Path file, Pixels... pages) throws IOException {
        return write(file, 300, pages);
    }

    public static Path write(Path file, int dpi, Pixels... pages) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        Files.deleteIfExists(file);
        try (var output = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(output);
            writer.prepareWriteSequence(null);
            for (Pixels page : pages) {
                ImageWriteParam parameters = writer.getDefaultWriteParam();
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionType("LZW");
                var image = page.toImage();
                var metadata =
                        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), parameters);
                var directory = TIFFDirectory.createFromMetadata(metadata);
                var tags = BaselineTIFFTagSet.getInstance();
                long[][] rational = {{dpi, 1}};
                for (int tag : new int[] {BaselineTIFFTagSet.TAG_X_RESOLUTION, BaselineTIFFTagSet.TAG_Y_RESOLUTION}) {
                    directory.addTIFFField(new TIFFField(tags.getTag(tag), TIFFTag.TIFF_RATIONAL, 1, rational));
                }
                char[] inch = {BaselineTIFFTagSet.RESOLUTION_UNIT_INCH};
                directory.addTIFFField(new TIFFField(
                        tags.getTag(BaselineTIFFTagSet.TAG_RESOLUTION_UNIT), TIFFTag.TIFF_SHORT, 1, inch));
                writer.writeToSequence(new IIOImage(image, null, directory.getAsMetadata()), parameters);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return file;
    }
}
