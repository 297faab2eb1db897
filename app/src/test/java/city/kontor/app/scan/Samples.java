package city.kontor.app.scan;

import city.kontor.capture.sample.Recipient;
import city.kontor.capture.sample.SampleInvoice;
import city.kontor.capture.sample.SampleInvoices;
import city.kontor.capture.sample.SampleLayout;
import city.kontor.capture.sample.SampleScan;
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
import javax.imageio.metadata.IIOMetadataNode;

/** Generated invoices as files. */
final class Samples {
    private static final Recipient RECIPIENT = Recipient.department("Bereich Tiefbau");

    private Samples() {}

    static SampleInvoice invoice(long seed, SampleLayout layout) {
        return SampleInvoices.create(seed, layout, RECIPIENT);
    }

    /** A born-digital invoice: read in a moment, because its text need not be recognised. */
    static Path pdf(Path folder, String name, long seed, SampleLayout layout) throws IOException {
        return Files.write(
                Files.createDirectories(folder).resolve(name),
                invoice(seed, layout).pdf());
    }

    /** A worn scan of an invoice as multi-page TIFF. */
    static Path tiff(Path folder, String name, long seed, SampleLayout layout) throws IOException {
        return write(folder, name, SampleScan.worn(invoice(seed, layout).pdf(), seed));
    }

    /** Pages as one TIFF of 300 dpi. */
    static Path write(Path folder, String name, List<BufferedImage> pages) throws IOException {
        Path file = Files.createDirectories(folder).resolve(name);
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionType("Deflate");
            writer.prepareWriteSequence(null);
            for (BufferedImage page : pages) {
                writer.writeToSequence(new IIOImage(page, null, resolution(writer, page, parameters)), parameters);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return file;
    }

    private static IIOMetadata resolution(ImageWriter writer, BufferedImage page, ImageWriteParam parameters)
            throws IOException {
        var metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(page), parameters);
        var root = new IIOMetadataNode("javax_imageio_1.0");
        var dimension = new IIOMetadataNode("Dimension");
        for (String axis : List.of("HorizontalPixelSize", "VerticalPixelSize")) {
            var size = new IIOMetadataNode(axis);
            size.setAttribute("value", Double.toString(25.4 / 300));
            dimension.appendChild(size);
        }
        root.appendChild(dimension);
        metadata.mergeTree("javax_imageio_1.0", root);
        return metadata;
    }
}
