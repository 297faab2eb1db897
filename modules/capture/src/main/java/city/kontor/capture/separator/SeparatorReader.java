package city.kontor.capture.separator;

import city.kontor.capture.image.Pixels;
import city.kontor.capture.image.Scale;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the code of a separator sheet on a page. */
public final class SeparatorReader {
    /** Codes are found better and faster at half the resolution that reading wants: noise is averaged away. */
    private static final double DPI = 150;

    private static final Map<DecodeHintType, Object> HINTS = Map.of(
            DecodeHintType.POSSIBLE_FORMATS,
            List.of(BarcodeFormat.QR_CODE, BarcodeFormat.CODE_128),
            DecodeHintType.TRY_HARDER,
            true);

    private SeparatorReader() {}

    /**
     * What the page says if it is a separator sheet, whichever way up it lies.
     *
     * @param grey the page as it was scanned
     * @param dpi its resolution
     */
    public static Optional<Separator> on(Pixels grey, double dpi) {
        Pixels small = dpi > DPI ? Scale.by(grey, DPI / dpi) : grey;
        var source = new PlanarYUVLuminanceSource(
                small.data(), small.width(), small.height(), 0, 0, small.width(), small.height(), false);
        try {
            var found = new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(source)), HINTS);
            return Separator.read(found.getText());
        } catch (NotFoundException none) {
            return Optional.empty();
        }
    }
}
