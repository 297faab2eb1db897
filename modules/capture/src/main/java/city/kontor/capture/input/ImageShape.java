package city.kontor.capture.input;

import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What a picture's header says.
 *
 * @param width in pixels
 * @param height in pixels
 * @param resolution declared, or assumed
 * @param strip how many bytes the reader must hold at once to decode any part of it
 */
record ImageShape(int width, int height, Resolution resolution, long strip) {
    private static final double MILLIMETRES_PER_INCH = 25.4;
    private static final int USUAL_BITS_PER_PIXEL = 24;

    static ImageShape of(ImageReader reader, int index) throws IOException {
        int width = reader.getWidth(index);
        int height = reader.getHeight(index);
        IIOMetadata metadata = reader.getImageMetadata(index);
        var root = (Element) metadata.getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName);
        var resolution = Resolution.of(dpi(root, "HorizontalPixelSize"), dpi(root, "VerticalPixelSize"), width, height);
        boolean tiff = reader.getFormatName().equalsIgnoreCase("tif");
        int rows = tiff ? reader.getTileHeight(index) : 1;
        int columns = tiff ? reader.getTileWidth(index) : width;
        return new ImageShape(width, height, resolution, (long) rows * columns * bitsPerPixel(reader, index) / 8);
    }

    private static int bitsPerPixel(ImageReader reader, int index) throws IOException {
        ImageTypeSpecifier type = reader.getRawImageType(index);
        return type == null ? USUAL_BITS_PER_PIXEL : type.getColorModel().getPixelSize();
    }

    private static double dpi(Element root, String name) {
        NodeList nodes = root.getElementsByTagName(name);
        if (nodes.getLength() == 0) {
            return 0;
        }
        try {
            double size = Double.parseDouble(((Element) nodes.item(0)).getAttribute("value"));
            return size > 0 ? MILLIMETRES_PER_INCH / size : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
